import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  statSync,
} from "node:fs";
import { join } from "node:path";

/** A name takes at most this much of a folder's own size, on the file systems that tell it. */
const bytesPerName = 64;

/** And the size of a folder with next to nothing in it. */
const oneBlock = 4096;

/** Something in a folder, as it is itself: a link is a link, wherever it leads. */
export interface Listed {
  name: string;
  kind: "folder" | "file" | "link" | "other";
}

/**
 * A folder that is held open, so that its files are reached through the folder itself and not once
 * more by its path, in which somebody may have put a link since: `openat`, as far as Node has it.
 *
 * On Linux this is /proc/self/fd. Elsewhere the files are reached by the path, and who can replace a
 * folder of the submission by a link while it is staged gets through.
 */
export class OpenFolder {
  /** Which folder it is, whatever its name. */
  readonly identity: string;
  readonly #fd: number;
  readonly #size: number;
  readonly #path: string;

  /** @throws {Error} if `path` is no folder, is a link, or can't be opened. */
  constructor(path: string) {
    const { O_RDONLY, O_DIRECTORY, O_NOFOLLOW, O_NONBLOCK } = constants;
    this.#fd = openSync(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_NONBLOCK);
    const { dev, ino, size } = fstatSync(this.#fd);
    this.identity = `${dev}:${ino}`;
    this.#size = size;
    const held = `/proc/self/fd/${this.#fd}`;
    this.#path = identityOf(held) === this.identity ? held : path;
  }

  /** Where to find `name` in it. */
  at(name: string): string {
    return join(this.#path, name);
  }

  /**
   * What it holds, in the order of the names; null where that is more than `most` or can't be read.
   * The folder's own size is asked first: it is listed as a whole, and a million names take seconds.
   */
  list(most: number): Listed[] | null {
    if (this.#size > Math.max(oneBlock, most * bytesPerName)) return null;
    try {
      const listed = readdirSync(this.#path, { withFileTypes: true });
      if (listed.length > most) return null;
      return listed.map((entry) => ({ name: entry.name, kind: kindOf(entry) }))
        .sort((a, b) => a.name < b.name ? -1 : 1);
    } catch {
      return null;
    }
  }

  /** Those of `names` that it holds, found one by one. */
  find(names: readonly string[]): Listed[] {
    return names.flatMap((name) => {
      try {
        return [{ name, kind: kindOf(lstatSync(this.at(name))) }];
      } catch {
        return [];
      }
    });
  }

  /** Lets go of it. */
  close(): void {
    closeSync(this.#fd);
  }
}

function identityOf(path: string): string | null {
  try {
    const { dev, ino } = statSync(path);
    return `${dev}:${ino}`;
  } catch {
    return null;
  }
}

function kindOf(
  entry: { isFile(): boolean; isDirectory(): boolean; isSymbolicLink(): boolean },
): Listed["kind"] {
  if (entry.isDirectory()) return "folder";
  if (entry.isFile()) return "file";
  return entry.isSymbolicLink() ? "link" : "other";
}
