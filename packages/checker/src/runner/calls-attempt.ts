import { askText, type Channel, remoteBackend } from "@ipcbook/syscalls/remote";
import { setBackend, SyscallError } from "@ipcbook/syscalls";
import { describer } from "./describer.ts";
import { importAttempt } from "./import-attempt.ts";
import type { Job } from "./job.ts";
import { literal } from "./literal.ts";

/** What the attempt's thread says to the one that makes its calls. */
export type Word =
  | { say: "imported" }
  | { say: "returned"; value: string }
  | { say: "threw"; code: string; text: string }
  | { say: "exit"; status: number; message?: string };

/**
 * Runs an attempt of kind `server` or `client` in this thread, whose calls go through `channel`. Between two runs
 * it blocks, until it is told the next address.
 */
export async function runAttempt(
  job: Job,
  channel: Channel,
  ours: readonly string[],
): Promise<never> {
  // Before the attempt is imported: it could change what these do.
  const { parse, stringify } = JSON;
  const say = (word: Word): string => askText(channel, stringify(word));
  setBackend(remoteBackend(channel));
  const describe = describer([new URL(".", import.meta.url).href, ...ours]);

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
      word = { say: "threw", code: codeOf(error), text: describe(error) };
    }
    order = parse(say(word));
  }
}

function codeOf(error: unknown): string {
  if (error instanceof SyscallError) return error.code;
  return error instanceof Error ? error.name : typeof error;
}
