import type { Conversation } from "../conversation.ts";
import type { SubjectOptions } from "../subject/subject-options.ts";
import type { Transcript } from "../transcript.ts";
import { recordAll } from "./attempt.ts";
import { drawSeed } from "./draw-seed.ts";
import type { Probe } from "./holder.ts";
import { KeptFiles } from "./kept-files.ts";
import { type Case, isAlone } from "./plan.ts";
import { notRecorded, ours, recordFresh, type ToRecord } from "./record-fresh.ts";
import { recordingKey } from "./recording-key.ts";
import { sameTranscript } from "./same.ts";

/** So many seeds are used in turn where transcripts are kept: after as many checks, no reference has to run. */
const keptSeeds = 4;

/**
 * The transcripts of programs that do not change: references and mistakes. Kept for the life of this
 * object, and in `folder` beyond it.
 */
export class Recordings {
  readonly #files: KeptFiles | null;
  readonly #seedFiles: KeptFiles | null;
  readonly #kept = new Map<string, Promise<Transcript>>();
  /** The keys of what this object has recorded itself. */
  readonly #recorded = new Set<string>();
  /** All transcripts of a check, by subject: those of its last seed. */
  readonly #last = new Map<string, { seed: number; transcripts: Transcript[] }>();
  /** Subjects of which what is kept in `folder` is no longer true. */
  readonly #outdated = new Set<string>();

  /** `seeds`: a folder where what was drawn from a seed is kept too, for others that check with the same. */
  constructor(folder: string | null = null, { seeds = null }: { seeds?: string | null } = {}) {
    this.#files = folder === null ? null : new KeptFiles(folder);
    this.#seedFiles = seeds === null ? null : new KeptFiles(seeds);
  }

  /** A seed for a check: where what was drawn from it is kept, one of a few that are. */
  drawSeed(): number {
    const files = this.#seedFiles;
    if (files === null) return drawSeed();
    const kept = files.read<number[]>("seeds");
    const seeds = kept?.length === keptSeeds ? kept : makeSeeds(files);
    return seeds[Math.floor(Math.random() * seeds.length)]!;
  }

  /** The transcript of `subject`, recorded now, on a fresh subject, if it was not before. */
  of(subject: SubjectOptions, probe: Probe): Promise<Transcript> {
    const key = recordingKey(subject, probe);
    return this.#find(key) ?? this.#keep(key, recordOne(subject, probe));
  }

  /** Whether a subject has to run before all of `probes` are known. */
  lacks(subject: SubjectOptions, probes: readonly Probe[]): boolean {
    return probes.some((probe) => !this.#find(recordingKey(subject, probe)));
  }

  /**
   * Records what is missing of what `subjects`, of one exercise, do in `probes`, so that `of` has it at once.
   *
   * @throws the reason of `signal` once that is aborted, with nothing left running.
   */
  async gather(
    subjects: readonly SubjectOptions[],
    probes: readonly Probe[],
    { together, signal, onProgress }: {
      /** So many processes at a time. */
      together?: number;
      signal?: AbortSignal;
      onProgress?: (done: number, of: number) => void;
    } = {},
  ): Promise<void> {
    const programs = subjects.map((subject): ToRecord => ({
      subject,
      probes: probes.filter((probe) => !this.#find(recordingKey(subject, probe))),
    })).filter((program) => program.probes.length > 0);
    let done = 0;
    onProgress?.(done, programs.length);
    await recordFresh(programs, (program, transcripts) => {
      for (const [place, probe] of program.probes.entries()) {
        this.#keep(recordingKey(program.subject, probe), Promise.resolve(transcripts[place]!));
      }
      onProgress?.(++done, programs.length);
    }, { together, signal });
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
    const whole = recordingKey(subject, cases, seed);
    const read = this.#outdated.has(key) ? null : this.#seedFiles?.read<Transcript[]>(whole);
    if (read) {
      this.#last.set(key, { seed, transcripts: read });
      return read;
    }
    const known = new Map<number, Transcript>();
    // What has a server of its own is always the same, and the rest is there for what comes after it.
    for (const [index, { conversation }] of cases.entries()) {
      const kept = isAlone(conversation)
        ? this.#find(recordingKey(subject, probeOf(conversation)))
        : null;
      if (kept) known.set(index, await kept);
    }
    const transcripts = await recordAll(ours(subject), cases, known, onProgress);
    if ("diagnosis" in transcripts) throw notRecorded(transcripts);
    for (const [index, { conversation, simplest }] of cases.entries()) {
      // Nobody asks for what was drawn again.
      if (conversation !== simplest || known.has(index)) continue;
      await this.#keep(
        recordingKey(subject, probeOf(conversation)),
        Promise.resolve(transcripts[index]!),
      );
    }
    this.#last.set(key, { seed, transcripts });
    this.#seedFiles?.write(whole, transcripts);
    return transcripts;
  }

  /**
   * Whether a subject does something else in `probe` than what was kept of it on this machine, which may
   * have changed since. It is kept anew, and everything of it is recorded again by `all`.
   */
  async isOutdated(subject: SubjectOptions, probe: Probe): Promise<boolean> {
    const key = recordingKey(subject, probe);
    const kept = this.#recorded.has(key) ? null : await this.#find(key);
    if (kept === null) return false;
    const now = await recordOne(subject, probe);
    if (sameTranscript(kept, now, probe.conversation)) {
      // Seen on this machine by this object: as good as recorded by it.
      this.#recorded.add(key);
      return false;
    }
    await this.#keep(key, Promise.resolve(now));
    this.#last.delete(JSON.stringify(subject));
    this.#outdated.add(JSON.stringify(subject));
    return true;
  }

  /** Has `all` of a subject recorded anew the next time: something in it may have been chance. */
  forget(subject: SubjectOptions, cases: readonly Case[], seed: number): void {
    this.#last.delete(JSON.stringify(subject));
    this.#outdated.add(JSON.stringify(subject));
    for (const { conversation } of cases) {
      const key = recordingKey(subject, probeOf(conversation));
      this.#kept.delete(key);
      this.#files?.remove(key);
    }
    this.#seedFiles?.remove(recordingKey(subject, cases, seed));
  }

  #find(key: string): Promise<Transcript> | null {
    const kept = this.#kept.get(key);
    if (kept) return kept;
    const read = this.#files?.read<Transcript>(key) ?? null;
    if (read === null) return null;
    const found = Promise.resolve(read);
    this.#kept.set(key, found);
    return found;
  }

  #keep(key: string, recorded: Promise<Transcript>): Promise<Transcript> {
    this.#kept.set(key, recorded);
    this.#recorded.add(key);
    // A fault of ours is not kept.
    recorded.then(
      (transcript) => this.#files?.write(key, transcript),
      () => this.#kept.delete(key),
    );
    return recorded;
  }
}

async function recordOne(subject: SubjectOptions, probe: Probe): Promise<Transcript> {
  let recorded: Transcript | undefined;
  await recordFresh([{ subject, probes: [probe] }], (_, [only]) => void (recorded = only));
  return recorded!;
}

function makeSeeds(files: KeptFiles): number[] {
  const seeds = Array.from({ length: keptSeeds }, drawSeed);
  files.write("seeds", seeds);
  return seeds;
}

function probeOf(conversation: Conversation): Probe {
  return { conversation, aftermath: false };
}
