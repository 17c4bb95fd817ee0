import { type FSWatcher, lstatSync, watch } from "node:fs";
import { dirname, join } from "node:path";
import { namesIn } from "../desk/attempt-path.ts";
import { contentHash } from "../desk/content-hash.ts";

/** What is watched: all files of some folders, and some files more. */
export interface Watched {
  folders: readonly string[];
  files: readonly string[];
}

/** A file whose content is another than before; `gone` if there is no regular file any more. */
export interface Change {
  path: string;
  gone: boolean;
}

interface Seen {
  stat: string;
  hash: string | null;
}

/** Long enough for the several events of one save, too short to be noticed. */
const quietMs = 15;
/** Some editors empty a file or take it away before they write it: that long, it is not believed. */
const doubtMs = 150;
/** Where no events come (some network and container file systems), a save is seen this much later. */
const pollMs = 500;

/**
 * Tells `onChange` of every new content. Events say only that it is time to look; what has changed is
 * told by the contents, so neither a chmod nor the same text saved again is a change.
 */
export class FileWatcher {
  readonly #watched: Watched;
  readonly #onChange: (change: Change) => void;
  readonly #seen = new Map<string, Seen>();
  readonly #doubts = new Map<string, number>();
  readonly #watchers = new Map<string, FSWatcher>();
  readonly #poll: ReturnType<typeof setInterval>;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(watched: Watched, onChange: (change: Change) => void) {
    this.#watched = watched;
    this.#onChange = onChange;
    this.#watchFolders();
    for (const path of this.#paths()) this.#seen.set(path, see(path));
    this.#poll = setInterval(() => {
      this.#watchFolders();
      this.#look();
    }, pollMs);
  }

  close(): void {
    clearInterval(this.#poll);
    clearTimeout(this.#timer);
    for (const watcher of this.#watchers.values()) watcher.close();
  }

  /** Folders may come and go, too. */
  #watchFolders(): void {
    const { folders, files } = this.#watched;
    for (const folder of new Set([...folders, ...files.map((file) => dirname(file))])) {
      if (this.#watchers.has(folder)) continue;
      try {
        const watcher = watch(folder, () => this.#lookSoon(quietMs));
        watcher.on("error", () => this.#forget(folder));
        this.#watchers.set(folder, watcher);
      } catch {
        // Not there, or no events to be had: the poll finds the changes.
      }
    }
  }

  #forget(folder: string): void {
    this.#watchers.get(folder)?.close();
    this.#watchers.delete(folder);
  }

  #lookSoon(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#look(), ms);
  }

  #look(): void {
    for (const path of new Set([...this.#seen.keys(), ...this.#paths()])) {
      const before = this.#seen.get(path) ?? absent;
      const now = see(path, before);
      if (now.hash !== before.hash && this.#isDoubtful(path, now)) continue;
      this.#doubts.delete(path);
      this.#seen.set(path, now);
      if (now.hash !== before.hash) this.#onChange({ path, gone: now.hash === null });
    }
  }

  #isDoubtful(path: string, { hash, stat }: Seen): boolean {
    if (hash !== null && !stat.startsWith("0 ")) return false;
    const since = this.#doubts.get(path) ?? performance.now();
    this.#doubts.set(path, since);
    if (performance.now() - since >= doubtMs) return false;
    this.#lookSoon(doubtMs);
    return true;
  }

  #paths(): string[] {
    const { folders, files } = this.#watched;
    return [
      ...folders.flatMap((folder) => namesIn(folder).map((name) => join(folder, name))),
      ...files,
    ];
  }
}

const absent: Seen = { stat: "", hash: null };

/** Reads a file only if its inode tells that it may be another. */
function see(path: string, before: Seen = absent): Seen {
  try {
    const { size, ino, mtimeMs, ctimeMs } = lstatSync(path);
    const stat = `${size} ${ino} ${mtimeMs} ${ctimeMs}`;
    return stat === before.stat ? before : { stat, hash: contentHash(path) };
  } catch {
    return absent;
  }
}
