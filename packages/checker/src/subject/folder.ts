import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The folder of one subject: its staged attempt, what it prints, and a folder of its own. */
export interface SubjectFolder {
  path: string;
  attempt: string;
  output: string;
  /**
   * All that a subject may change in the strong tier, where it could put a link or a pipe in the place of every file in
   * there: nothing in it is read from outside. Its socket and its runtime's cache are there.
   */
  own: string;
  socket: string;
  cache: string;
  /** Where its imports lead, and the calls that it has made (kinds `server` and `client`). */
  imports: string;
  calls: string;
  /** What bubblewrap says about the processes inside. */
  inside: string;
  remove(): void;
}

/** Makes a fresh one, readable by nobody else. */
export function makeFolder(extension: "ts" | "mjs"): SubjectFolder {
  const path = mkdtempSync(join(shortTmpdir(), "ipcbook-"));
  const own = join(path, "own");
  mkdirSync(own);
  return {
    path,
    attempt: join(path, `attempt.${extension}`),
    output: join(path, "output"),
    own,
    socket: join(own, "socket"),
    cache: join(own, "cache"),
    imports: join(path, "imports.json"),
    calls: join(path, "calls"),
    inside: join(path, "inside"),
    remove: () => removeFolder(path),
  };
}

/** Whatever is in it: an attempt may have made folders in folders until no path reaches the last one. */
function removeFolder(path: string): void {
  try {
    // Two tries more: a subject that is just being killed may still make a file.
    rmSync(path, { recursive: true, force: true, maxRetries: 2 });
  } catch {
    // It goes from folder to folder, and needs no paths.
    spawnSync("/bin/rm", ["-rf", "--", path]);
  }
}

/** sun_path holds 107 bytes and a NUL: a deep TMPDIR would leave no room for the socket's name. */
function shortTmpdir(): string {
  const folder = tmpdir();
  return folder.length > 80 ? "/tmp" : folder;
}
