import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";

/** JSON in files of a folder, which others may read and write too. A full or read-only disk costs speed only. */
export class KeptFiles {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Null if it is not there, or damaged: then it is made again. */
  read<Kept>(name: string): Kept | null {
    try {
      return JSON.parse(readFileSync(this.#file(name), "utf8"));
    } catch {
      return null;
    }
  }

  write(name: string, kept: unknown): void {
    try {
      mkdirSync(this.#folder, { recursive: true });
      // Another ipcbook may write the same: a rename puts one of them there whole.
      const draft = `${this.#file(name)}.${process.pid}`;
      writeFileSync(draft, JSON.stringify(kept));
      renameSync(draft, this.#file(name));
    } catch {
      // Made again the next time.
    }
  }

  remove(name: string): void {
    try {
      rmSync(this.#file(name), { force: true });
    } catch {
      // Whoever reads it meets it again.
    }
  }

  #file(name: string): string {
    return join(this.#folder, `${name}.json`);
  }
}
