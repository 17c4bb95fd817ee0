import { accessSync, constants } from "node:fs";
import { join } from "node:path";
import { root } from "../shell/shell.ts";

/**
 * Where is kept what decides verdicts and takes long to find out: with what is installed, and not with the attempts, which
 * may be somebody else's; on the desk only where the installation is not ours to write to.
 */
export function keptFolder(home: string): string {
  return installedFolder() ?? join(home, "attempts", ".ipcbook");
}

/** The same, with what is installed; null where that is not ours to write to. */
export function installedFolder(): string | null {
  const installed = join(root, "node_modules");
  try {
    accessSync(installed, constants.W_OK);
    return join(installed, ".cache", "ipcbook");
  } catch {
    return null;
  }
}
