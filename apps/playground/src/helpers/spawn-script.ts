import { type ChildProcess, spawn, type StdioOptions } from "node:child_process";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { root } from "../shell/shell.ts";

/** Runs a script of ours in a process of its own, as bin/ipcbook runs this one, which it does not outlive. */
export function spawnScript(
  script: URL,
  args: readonly string[],
  stdio: StdioOptions,
): ChildProcess {
  const flags = ["-A", "--quiet", "--no-prompt", "--cached-only"];
  const child = spawn(
    join(root, "node_modules/.bin/deno"),
    ["run", ...flags, "--config", join(root, "deno.json"), fileURLToPath(script), ...args],
    { stdio },
  );
  process.on("exit", () => child.kill("SIGKILL"));
  return child;
}
