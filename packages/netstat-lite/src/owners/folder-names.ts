import { opendirSync, readdirSync } from "node:fs";

/**
 * The names in a folder of /proc that match, in the order in which readdir(3) gives them. In /proc these
 * are numbers, in their order; Node would sort them as text.
 *
 * @throws the error of node:fs.
 */
export function folderNames(folder: string, pattern: RegExp): Iterable<string | number> {
  if (folder.startsWith("/proc")) {
    const names = readdirSync(folder);
    // What is sorted by number without asking how.
    const numbers = new Float64Array(names.length);
    let count = 0;
    for (const name of names) {
      const number = Number(name);
      if (number >= 0) numbers[count++] = number;
    }
    return numbers.subarray(0, count).sort();
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
