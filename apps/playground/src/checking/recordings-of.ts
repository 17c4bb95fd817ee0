import { accessSync, constants } from "node:fs";
import { join } from "node:path";
import { Recordings } from "@ipcbook/checker";
import { root } from "../shell/shell.ts";

/**
 * Recordings that are kept: what a reference or a mistake does, it does tomorrow too. With what is installed, and not with
 * the attempts, which may be somebody else's; on the desk only where the installation is not ours to write to.
 */
export function recordingsOf(home: string): Recordings {
  const installed = join(root, "node_modules");
  const folder = isWritable(installed)
    ? join(installed, ".cache", "ipcbook")
    : join(home, "attempts", ".ipcbook");
  return new Recordings(join(folder, "recordings"), { keepsSeeds: true });
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
