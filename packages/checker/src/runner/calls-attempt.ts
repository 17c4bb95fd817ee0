import {
  askText,
  type Channel,
  confirmEnd,
  isRunOver,
  leaveRun,
  remoteBackend,
} from "@ipcbook/syscalls/remote";
import { setBackend, SyscallError } from "@ipcbook/syscalls";
import { describer } from "./describer.ts";
import { importAttempt } from "./import-attempt.ts";
import type { Job } from "./job.ts";
import { literal } from "./literal.ts";
import { opaque, reachable } from "./reachable.ts";
import { watchRealm } from "./watch-realm.ts";

/** What the attempt's thread says to the one that makes its calls. */
export type Word =
  | { say: "imported" }
  | { say: "returned"; value: string }
  | { say: "threw"; code: string; text: string }
  | { say: "exit"; status: number; message?: string };

/** Whom the attempt's thread talks to: on a channel of its own for each run. */
export interface Line {
  channel: Channel;
  /** Waits for the next run's. */
  renewed(): Promise<void>;
}

/** What the main thread gives to that of an attempt. */
export interface Start {
  job: Job;
  channel: Channel;
  /** URLs of what the attempt may import. */
  ours: readonly string[];
  /** The packages that it imports, if it may run again in this thread. */
  again: readonly string[] | null;
}

/**
 * Runs an attempt of kind `server` or `client` in this thread, whose calls go through `line`. Between two runs it blocks,
 * until it is told the next address. After a renewal it imports the attempt again, as a new process would, or ends.
 */
export async function runAttempt({ job, ours, again }: Start, line: Line): Promise<never> {
  const describe = describer([new URL(".", import.meta.url).href, ...ours]);
  const isUnchanged = again && watchRealm(await reachable(again), opaque);
  for (let life = 1;; life++) {
    const backend = remoteBackend(line.channel);
    setBackend(backend);
    // The runtime evaluates a module once for each URL.
    const attempt = life === 1 ? job.attempt : `${job.attempt}?life=${life}`;
    await live({ ...job, attempt }, line.channel, describe);
    if (setBackend(backend) !== backend || !isUnchanged?.()) leaveRun(line.channel);
    const renewed = line.renewed();
    confirmEnd(line.channel);
    await renewed;
  }
}

/** Imports the attempt and runs it, until a renewal. */
async function live(
  job: Job,
  channel: Channel,
  describe: (error: unknown) => string,
): Promise<void> {
  // Before the attempt is imported: it could change what these do.
  const { parse, stringify } = JSON;
  const say = (word: Word): string => askText(channel, stringify(word));
  try {
    const imported = await importAttempt(job, describe);
    if ("fault" in imported) {
      const { fault: status, message } = imported;
      say({ say: "exit", status, message });
    }
    const run = (imported as { attempt: Record<string, (...args: unknown[]) => unknown> })
      .attempt[job.kind]!;

    let order: { address: string } = parse(say({ say: "imported" }));
    for (;;) {
      let word: Word;
      try {
        word = { say: "returned", value: literal(await run(order.address)) };
      } catch (error) {
        if (isRunOver(channel)) return;
        word = { say: "threw", code: codeOf(error), text: describe(error) };
      }
      order = parse(say(word));
    }
  } catch (error) {
    if (!isRunOver(channel)) throw error;
  }
}

function codeOf(error: unknown): string {
  if (error instanceof SyscallError) return error.code;
  return error instanceof Error ? error.name : typeof error;
}
