import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { release } from "node:os";
import { join } from "node:path";
import process from "node:process";
import type { Conversation } from "../conversation.ts";
import { denoPath } from "../subject/deno-path.ts";
import { lastChange, type SourcePackage } from "../subject/sources.ts";
import type { SubjectOptions } from "../subject/subject.ts";
import type { Transcript } from "../transcript.ts";
import { recordAll } from "./attempt.ts";
import { type Case, isAlone } from "./plan.ts";
import type { Probe } from "./holder.ts";
import { sameTranscript } from "./same.ts";
import type { NotStarted } from "./start.ts";
import { Witness } from "./witness.ts";

/** All that has a part in a transcript beside the program: where any of it has changed, everything is recorded again. */
const sources: readonly SourcePackage[] = [
  "checker",
  "syscalls",
  "byteorder",
  "conn",
  "netstat-lite",
];
let changed: number | null = null;
/** So many seeds are used in turn where transcripts are kept: after as many checks, no reference has to run. */
const keptSeeds = 4;

/**
 * The transcripts of programs that do not change: references and mistakes. Kept for the life of this
 * object, and in `folder` beyond it.
 */
export class Recordings {
  readonly #folder: string | null;
  readonly #keepsSeeds: boolean;
  readonly #kept = new Map<string, Promise<Transcript>>();
  /** The keys of what this object has recorded itself. */
  readonly #recorded = new Set<string>();
  /** All transcripts of a check, by subject: those of its last seed. */
  readonly #last = new Map<string, { seed: number; transcripts: Transcript[] }>();
  /** Subjects of which what is kept in `folder` is no longer true. */
  readonly #outdated = new Set<string>();

  /** `keepsSeeds`: what was drawn from a seed is kept in `folder` too, for others that check with the same. */
  constructor(folder: string | null = null, { keepsSeeds = false }: { keepsSeeds?: boolean } = {}) {
    this.#folder = folder;
    this.#keepsSeeds = keepsSeeds && folder !== null;
  }

  /** A seed for a check: where what was drawn from it is kept, one of a few that are. */
  drawSeed(): number {
    if (!this.#keepsSeeds) return draw();
    const kept = this.#read<number[]>("seeds");
    const seeds = kept?.length === keptSeeds ? kept : this.#makeSeeds();
    return seeds[Math.floor(Math.random() * seeds.length)]!;
  }

  #makeSeeds(): number[] {
    const seeds = Array.from({ length: keptSeeds }, draw);
    this.#write("seeds", seeds);
    return seeds;
  }

  /** The transcript of `subject`, recorded now, on a fresh subject, if it was not before. */
  of(subject: SubjectOptions, probe: Probe): Promise<Transcript> {
    const key = keyOf(subject, probe);
    return this.#find(key) ??
      this.#keep(key, recordFresh(subject, [probe]).then(([only]) => only!));
  }

  /**
   * Records what is missing of `probes`, so that `of` has it at once, in as few subjects as it can.
   *
   * @throws the reason of `signal` once that is aborted, with nothing left running.
   */
  async gather(
    subject: SubjectOptions,
    probes: readonly Probe[],
    signal?: AbortSignal,
  ): Promise<void> {
    const missing = probes.filter((probe) => !this.#find(keyOf(subject, probe)));
    if (missing.length === 0) return;
    const transcripts = await recordFresh(subject, missing, signal);
    for (const [place, probe] of missing.entries()) {
      await this.#keep(keyOf(subject, probe), Promise.resolve(transcripts[place]!));
    }
  }

  /** All of a check's transcripts and the aftermath, from one subject; kept for its last seed. */
  async all(
    subject: SubjectOptions,
    cases: readonly Case[],
    seed: number,
    onProgress: (done: number) => void,
  ): Promise<Transcript[]> {
    const key = JSON.stringify(subject);
    const last = this.#last.get(key);
    if (last?.seed === seed) return last.transcripts;
    const whole = this.#keepsSeeds && !this.#outdated.has(key)
      ? hashOf([subject, cases, seed])
      : null;
    const read = whole === null ? null : this.#read<Transcript[]>(whole);
    if (read) {
      this.#last.set(key, { seed, transcripts: read });
      return read;
    }
    const known = new Map<number, Transcript>();
    // What has a server of its own is always the same, and the rest is there for what comes after it.
    for (const [index, { conversation }] of cases.entries()) {
      const kept = isAlone(conversation) ? this.#find(keyOf(subject, alone(conversation))) : null;
      if (kept) known.set(index, await kept);
    }
    const transcripts = await recordAll(ours(subject), cases, known, onProgress);
    if ("diagnosis" in transcripts) throw notRecorded(transcripts);
    for (const [index, { conversation, simplest }] of cases.entries()) {
      // Nobody asks for what was drawn again.
      if (conversation !== simplest || known.has(index)) continue;
      await this.#keep(keyOf(subject, alone(conversation)), Promise.resolve(transcripts[index]!));
    }
    this.#last.set(key, { seed, transcripts });
    if (whole !== null) this.#write(whole, transcripts);
    return transcripts;
  }

  /**
   * Whether a subject does something else in `probe` than what was kept of it on this machine, which may
   * have changed since. It is kept anew, and everything of it is recorded again by `all`.
   */
  async isOutdated(subject: SubjectOptions, probe: Probe): Promise<boolean> {
    const key = keyOf(subject, probe);
    const kept = this.#recorded.has(key) ? null : await this.#find(key);
    if (kept === null) return false;
    const [now] = await recordFresh(subject, [probe]);
    if (sameTranscript(kept, now!, probe.conversation)) {
      // Seen on this machine by this object: as good as recorded by it.
      this.#recorded.add(key);
      return false;
    }
    await this.#keep(key, Promise.resolve(now!));
    this.#last.delete(JSON.stringify(subject));
    this.#outdated.add(JSON.stringify(subject));
    return true;
  }

  /** Has `all` of a subject recorded anew the next time: something in it may have been chance. */
  forget(subject: SubjectOptions, cases: readonly Case[], seed: number): void {
    this.#last.delete(JSON.stringify(subject));
    const keys = cases.map(({ conversation }) =>
      keyOf(subject, { conversation, aftermath: false })
    );
    for (const key of [...keys, hashOf([subject, cases, seed])]) {
      this.#kept.delete(key);
      if (this.#folder !== null) rmSync(this.#file(key), { force: true });
    }
  }

  #find(key: string): Promise<Transcript> | null {
    const kept = this.#kept.get(key);
    if (kept || this.#folder === null) return kept ?? null;
    const read = this.#read<Transcript>(key);
    if (read === null) return null;
    const found = Promise.resolve(read);
    this.#kept.set(key, found);
    return found;
  }

  #read<Kept>(key: string): Kept | null {
    try {
      return JSON.parse(readFileSync(this.#file(key), "utf8"));
    } catch {
      // Not there, or damaged: it is recorded again.
      return null;
    }
  }

  #keep(key: string, recorded: Promise<Transcript>): Promise<Transcript> {
    this.#kept.set(key, recorded);
    this.#recorded.add(key);
    // A fault of ours is not kept.
    recorded.then((transcript) => this.#write(key, transcript), () => this.#kept.delete(key));
    return recorded;
  }

  #write(key: string, kept: unknown): void {
    if (this.#folder === null) return;
    try {
      mkdirSync(this.#folder, { recursive: true });
      // Another ipcbook may write the same: a rename puts one of them there whole.
      const draft = `${this.#file(key)}.${process.pid}`;
      writeFileSync(draft, JSON.stringify(kept));
      renameSync(draft, this.#file(key));
    } catch {
      // A full or read-only disk costs speed only.
    }
  }

  #file(key: string): string {
    return join(this.#folder!, `${key}.json`);
  }
}

function draw(): number {
  return Math.floor(Math.random() * 2 ** 31);
}

/** Only references and mistakes are recorded. */
function ours(subject: SubjectOptions): SubjectOptions {
  return { ...subject, isOurs: true };
}

function alone(conversation: Conversation): Probe {
  return { conversation, aftermath: false };
}

function keyOf(subject: SubjectOptions, probe: Probe): string {
  return hashOf([subject, probe]);
}

function hashOf(parts: readonly unknown[]): string {
  changed ??= Math.max(lastChange(sources), statSync(denoPath()).mtimeMs);
  return createHash("sha256")
    .update(JSON.stringify([changed, release(), process.arch, ...parts]))
    .digest("hex");
}

/** The transcripts of `probes`, from as few subjects as their kind allows. */
async function recordFresh(
  subject: SubjectOptions,
  probes: readonly Probe[],
  signal?: AbortSignal,
): Promise<Transcript[]> {
  const witness = new Witness(ours(subject));
  const transcripts: Transcript[] = [];
  // Its conversation is over then, because the subject is gone.
  const stop = () => void witness.end();
  signal?.addEventListener("abort", stop);
  try {
    for (const probe of probes) {
      signal?.throwIfAborted();
      const answer = await witness.ask(probe);
      signal?.throwIfAborted();
      if ("diagnosis" in answer) throw notRecorded(answer);
      transcripts.push(answer);
    }
  } finally {
    signal?.removeEventListener("abort", stop);
    await witness.end();
  }
  return transcripts;
}

/** The fault that a program of ours which does not start is. */
export function notRecorded({ diagnosis, output }: NotStarted): Error {
  return new Error(`Cannot record: ${diagnosis.title.en} (${output.trim()})`);
}
