import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import process from "node:process";

/** Deno's binary: this very process's, or the one that npm has installed. */
export function denoPath(): string {
  if (process.versions.deno) return process.execPath;
  const require = createRequire(import.meta.url);
  const found = join(dirname(require.resolve("deno/package.json")), "deno");
  if (existsSync(found)) return found;
  throw new Error(`Cannot start Deno: its binary is missing (${found}). Run 'npm ci'.`);
}

/**
 * The same, spelled differently, for where it is an argument and not the command: among the arguments of a shell, Deno's
 * node:child_process takes its own path for a command, and puts options after it.
 */
export function denoReach(): string {
  const path = denoPath();
  return `${dirname(path)}/./${basename(path)}`;
}
