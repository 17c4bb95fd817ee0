import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { release } from "node:os";
import { join } from "node:path";
import process from "node:process";
import type { SubjectOptions } from "../subject/subject.ts";
import type { Transcript } from "../transcript.ts";
import { recordAll } from "./attempt.ts";
import type { Case } from "./plan.ts";
import type { Holder, Probe } from "./probe.ts";
import { quietsOf } from "./quiet.ts";
import { type NotStarted, start } from "./start.ts";

/** Raised when a change of the checker makes old recordings wrong. */
const version = 1;

/**
 * The transcripts of programs that do not change: references and mistakes. Kept for the life of this
 * object, and in `folder` beyond it.
 */
export class Recordings {
  readonly #folder: string | null;
  readonly #kept = new Map<string, Promise<Transcript>>();
  #last: { key: string; transcripts: Transcript[] } | null = null;

  constructor(folder: string | null = null) {
    this.#folder = folder;
  }

  /** The transcript of `subject`, recorded now, on a fresh subject, if it was not before. */
  of(subject: SubjectOptions, probe: Probe): Promise<Transcript> {
    const key = keyOf(subject, probe);
    return this.#find(key) ??
      this.#keep(key, recordFresh(subject, [probe]).then(([only]) => only!));
  }

  /**
   * Records what is missing of `probes`, so that `of` has it at once. Functions are all asked in one
   * subject, because they are pure; a handler gets a fresh subject for each conversation, so that no
   * transcript depends on what was held before.
   */
  async gather(subject: SubjectOptions, probes: readonly Probe[]): Promise<void> {
    const missing = probes.filter((probe) => !this.#find(keyOf(subject, probe)));
    if (subject.kind === "handler") {
      for (const probe of missing) await this.of(subject, probe);
    } else if (missing.length > 0) {
      const transcripts = await recordFresh(subject, missing);
      for (const [place, probe] of missing.entries()) {
        await this.#keep(keyOf(subject, probe), Promise.resolve(transcripts[place]!));
      }
    }
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

  #find(key: string): Promise<Transcript> | null {
    const kept = this.#kept.get(key);
    if (kept || this.#folder === null) return kept ?? null;
    try {
      const read = Promise.resolve(JSON.parse(readFileSync(this.#file(key), "utf8")));
      this.#kept.set(key, read);
      return read;
    } catch {
      // Not there, or damaged: it is recorded again.
      return null;
    }
  }

  #keep(key: string, recorded: Promise<Transcript>): Promise<Transcript> {
    this.#kept.set(key, recorded);
    // A fault of ours is not kept.
    recorded.then((transcript) => this.#write(key, transcript), () => this.#kept.delete(key));
    return recorded;
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

function keyOf(subject: SubjectOptions, probe: Probe): string {
  return createHash("sha256")
    .update(JSON.stringify([version, release(), process.arch, subject, probe]))
    .digest("hex");
}

/** Holds `probes` with one fresh subject, and with another after each that it did not survive. */
async function recordFresh(
  subject: SubjectOptions,
  probes: readonly Probe[],
): Promise<Transcript[]> {
  const transcripts: Transcript[] = [];
  let holder: Holder | null = null;
  try {
    for (const probe of probes) {
      if (holder === null) {
        const started: Holder | NotStarted = await start(subject);
        if ("diagnosis" in started) throw notRecorded(started);
        holder = started;
      }
      const transcript: Transcript = await holder.probe(probe);
      transcripts.push(transcript);
      if (quietsOf(transcript).length > 0) {
        await holder.end();
        holder = null;
      }
    }
  } finally {
    await holder?.end();
  }
  return transcripts;
}

function notRecorded({ diagnosis, output }: NotStarted): Error {
  return new Error(`Cannot record: ${diagnosis.title.en} (${output.trim()})`);
}
