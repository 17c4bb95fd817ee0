import { relative } from "node:path";

/** A path from the current folder, if it is below it. */
export function shortPath(path: string, cwd: string): string {
  const short = relative(cwd, path);
  return short.startsWith("..") ? path : short;
}
