import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The folder of one subject: its staged attempt, its socket, what it prints, its runtime's cache. */
export interface SubjectFolder {
  path: string;
  attempt: string;
  socket: string;
  output: string;
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
  return {
    path,
    attempt: join(path, `attempt.${extension}`),
    socket: join(path, "socket"),
    output: join(path, "output"),
    cache: join(path, "cache"),
    imports: join(path, "imports.json"),
    calls: join(path, "calls"),
    inside: join(path, "inside"),
    // Two tries more: a subject that is just being killed may still make a file.
    remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 2 }),
  };
}

/** sun_path holds 107 bytes and a NUL: a deep TMPDIR would leave no room for the socket's name. */
function shortTmpdir(): string {
  const folder = tmpdir();
  return folder.length > 80 ? "/tmp" : folder;
}
