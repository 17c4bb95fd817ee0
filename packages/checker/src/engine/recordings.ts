import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { release } from "node:os";
import { join } from "node:path";
import process from "node:process";
import type { SubjectOptions } from "../subject/subject.ts";
import type { Transcript } from "../transcript.ts";
import { recordAll } from "./attempt.ts";
import type { Case } from "./plan.ts";
import type { Probe } from "./probe.ts";
import { type NotStarted, start } from "./start.ts";

/** Raised when a change of the checker makes old recordings wrong. */
const version = 1;

/**
 * The transcripts of programs that do not change: references and mistakes. Each is held on a fresh
 * subject, so it does not depend on what was held before. Kept for the life of this object, and in
 * `folder` beyond it.
 */
export class Recordings {
  readonly #folder: string | null;
  readonly #kept = new Map<string, Promise<Transcript>>();
  #last: { key: string; transcripts: Transcript[] } | null = null;

  constructor(folder: string | null = null) {
    this.#folder = folder;
  }

  /** The transcript of `subject`, recorded now if it was not before. */
  of(subject: SubjectOptions, probe: Probe): Promise<Transcript> {
    const key = createHash("sha256")
      .update(JSON.stringify([version, release(), process.arch, subject, probe]))
      .digest("hex");
    let kept = this.#kept.get(key);
    if (!kept) {
      kept = this.#read(key) ?? this.#record(key, subject, probe);
      this.#kept.set(key, kept);
      // A fault of ours is not kept.
      kept.catch(() => this.#kept.delete(key));
    }
    return kept;
  }

  /** All of a check's transcripts and the aftermath, from one subject; kept for the last seed only. */
  async all(
    subject: SubjectOptions,
    cases: readonly Case[],
    seed: number,
    onProgress: (done: number) => void,
  ): Promise<Transcript[]> {
    const key = JSON.stringify([subject, seed]);
    if (this.#last?.key === key) return this.#last.transcripts;
    const transcripts = await recordAll(subject, cases, onProgress);
    if ("diagnosis" in transcripts) throw notRecorded(transcripts);
    this.#last = { key, transcripts };
    return transcripts;
  }

  #read(key: string): Promise<Transcript> | null {
    if (this.#folder === null) return null;
    try {
      return Promise.resolve(JSON.parse(readFileSync(this.#file(key), "utf8")));
    } catch {
      // Not there, or damaged: record it again.
      return null;
    }
  }

  async #record(key: string, subject: SubjectOptions, probe: Probe): Promise<Transcript> {
    const holder = await start(subject);
    if ("diagnosis" in holder) throw notRecorded(holder);
    let transcript: Transcript;
    try {
      transcript = await holder.probe(probe);
    } finally {
      await holder.end();
    }
    this.#write(key, transcript);
    return transcript;
  }

  #write(key: string, transcript: Transcript): void {
    if (this.#folder === null) return;
    try {
      mkdirSync(this.#folder, { recursive: true });
      // Another ipcbook may write the same: a rename puts one of them there whole.
      const draft = `${this.#file(key)}.${process.pid}`;
      writeFileSync(draft, JSON.stringify(transcript));
      renameSync(draft, this.#file(key));
    } catch {
      // A full or read-only disk costs speed only.
    }
  }

  #file(key: string): string {
    return join(this.#folder!, `${key}.json`);
  }
}

function notRecorded({ diagnosis, output }: NotStarted): Error {
  return new Error(`Cannot record: ${diagnosis.title.en} (${output.trim()})`);
}
