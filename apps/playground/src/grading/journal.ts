import {
  appendFileSync,
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import type { GradeAnswer } from "./grade-request.ts";

/** What stands in the first line of a journal: how the run began. */
export interface JournalHead {
  seed: number;
  startedAt: string;
}

/** Where a line is, in bytes. */
interface Place {
  at: number;
  length: number;
}

/**
 * What has been graded so far, a line of JSON each, so that a run that was broken off goes on where it stopped. A
 * line that is not whole is left out: that one is graded again. The answers stay on the disk: there may be
 * thousands.
 */
export class Journal {
  readonly head: JournalHead;
  readonly #path: string;
  readonly #places = new Map<string, Place>();

  private constructor(path: string, head: JournalHead) {
    this.#path = path;
    this.head = head;
  }

  /** Whether a run has been written down in `folder`. */
  static isIn(folder: string): boolean {
    return existsSync(pathIn(folder));
  }

  /** Begins one. */
  static begin(folder: string, head: JournalHead): Journal {
    const path = pathIn(folder);
    mkdirSync(join(folder, ".ipcbook"), { recursive: true });
    writeFileSync(path, `${JSON.stringify(head)}\n`);
    return new Journal(path, head);
  }

  /** Opens the one of an earlier run; null if there is none that can be read. */
  static open(folder: string): Journal | null {
    const path = pathIn(folder);
    if (!existsSync(path)) return null;
    const bytes = readFileSync(path);
    // What is appended begins a line of its own.
    if (bytes.at(-1) !== 0x0a) appendFileSync(path, "\n");
    let journal: Journal | null = null;
    for (let at = 0; at < bytes.length;) {
      const found = bytes.indexOf(0x0a, at);
      const length = (found < 0 ? bytes.length : found) - at;
      const line = parsed(bytes.subarray(at, at + length));
      if (journal === null) {
        if (typeof (line as JournalHead | null)?.seed !== "number") return null;
        journal = new Journal(path, line as JournalHead);
      } else if (line !== null) {
        journal.#places.set((line as { key: string }).key, { at, length });
      }
      at += length + 1;
    }
    return journal;
  }

  /** Whether there is an answer to what `key` stands for. */
  has(key: string): boolean {
    return this.#places.has(key);
  }

  /** What was answered to what `key` stands for. */
  find(key: string): GradeAnswer | null {
    const place = this.#places.get(key);
    if (!place) return null;
    const line = new Uint8Array(place.length);
    const fd = openSync(this.#path, "r");
    try {
      readSync(fd, line, 0, place.length, place.at);
    } finally {
      closeSync(fd);
    }
    return (parsed(line) as { answer: GradeAnswer } | null)?.answer ?? null;
  }

  /**
   * Writes an answer down, before anything else is done with it.
   *
   * @throws {Error} if the disk is full: what was written before stays.
   */
  add(key: string, answer: GradeAnswer): void {
    const line = Buffer.from(`${JSON.stringify({ key, answer })}\n`);
    const fd = openSync(this.#path, "a");
    try {
      const at = fstatSync(fd).size;
      for (let done = 0; done < line.length;) done += writeSync(fd, line, done);
      fsyncSync(fd);
      this.#places.set(key, { at, length: line.length - 1 });
    } finally {
      closeSync(fd);
    }
  }
}

function pathIn(folder: string): string {
  return join(folder, ".ipcbook", "journal.jsonl");
}

function parsed(line: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(line));
  } catch {
    return null;
  }
}
