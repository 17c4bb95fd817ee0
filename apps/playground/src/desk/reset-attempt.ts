import { existsSync, mkdirSync, renameSync } from "node:fs";
import { dirname } from "node:path";
import type { Entry } from "../book/entry.ts";
import { attemptPath } from "./attempt-path.ts";
import { placeStarter } from "./make-desk.ts";

/** Puts the starter back. What was there is kept beside it: `kept` is its new path. */
export function resetAttempt(home: string, entry: Entry): { path: string; kept: string | null } {
  const path = attemptPath(home, entry);
  mkdirSync(dirname(path), { recursive: true });
  const kept = existsSync(path) ? aside(path) : null;
  placeStarter(entry, path);
  return { path, kept };
}

/** Renames a file to the first free `….1.bak`, `….2.bak`. */
export function aside(path: string): string {
  let number = 1;
  while (existsSync(`${path}.${number}.bak`)) number++;
  renameSync(path, `${path}.${number}.bak`);
  return `${path}.${number}.bak`;
}
