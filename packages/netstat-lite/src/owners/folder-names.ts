import { opendirSync, readdirSync } from "node:fs";

/**
 * The names in a folder of /proc that match, in the order in which readdir(3) gives them. In /proc that
 * is by number; Node would sort them as text.
 *
 * @throws the error of node:fs.
 */
export function folderNames(folder: string, pattern: RegExp): string[] {
  if (folder.startsWith("/proc")) {
    const numbers = readdirSync(folder).filter((name) => pattern.test(name)).map(Number);
    // Of a typed array, since that sorts by number without asking.
    return Array.from(Float64Array.from(numbers).sort(), String);
  }
  const names: string[] = [];
  const opened = opendirSync(folder);
  try {
    for (let entry = opened.readSync(); entry; entry = opened.readSync()) {
      if (pattern.test(entry.name)) names.push(entry.name);
    }
  } finally {
    opened.closeSync();
  }
  return names;
}
