import process from "node:process";
import { spentSince, type Thread, Threads } from "../kernel/threads.ts";
import { MachineBusy } from "../subject/machine-busy.ts";
import type { Subject } from "../subject/subject.ts";
import type { Observation } from "../transcript.ts";
import type { DatagramClient } from "./datagram-client.ts";
import { isSettled } from "./settled.ts";
import type { StreamClient } from "./stream-client.ts";
import { deadlineMs, patienceMs, waitFor } from "./wait.ts";

/** The most that one `receive` takes: an attempt that never stops writing is not waited for. */
export const answerLimit: number = 64 * 1024;

/** Of this process, which lives as long. */
const ourThreads = new Threads(process.pid);

/** Waits for `upTo` bytes, or for the end of the stream. */
export async function receive(
  subject: Subject,
  client: StreamClient,
  upTo: number,
): Promise<Observation & { saw: "received" }> {
  // A stream has no message boundaries: what arrives in pieces is one answer.
  const bytes: number[] = [];
  const time = new AnsweringTime(subject);
  for (;;) {
    const got = client.receive(Math.min(upTo, answerLimit) - bytes.length);
    if (got === "end" || got === "reset") return { saw: "received", bytes, then: got };
    if (got !== "nothing yet") {
      bytes.push(...got.bytes);
      if (bytes.length >= Math.min(upTo, answerLimit)) {
        return { saw: "received", bytes, then: "more" };
      }
      // Each byte in time, and yet never an end.
      if (!time.isOver()) continue;
      return { saw: "received", bytes, then: { why: "late", afterMs: time.elapsedMs() } };
    }
    const quiet = await waitFor({ subject, fd: client.fd, inFlight: () => !isSettled(client) });
    if (quiet) return { saw: "received", bytes, then: quiet };
  }
}

/**
 * How long an answer may come in pieces. When the deadline has passed, it is watched for as long again, and what the subject
 * and we have waited for a processor does not count.
 */
class AnsweringTime {
  readonly #subject: Subject;
  readonly #start = performance.now();
  #watched: { at: number; subject: Thread[]; own: Thread[] } | null = null;

  constructor(subject: Subject) {
    this.#subject = subject;
  }

  elapsedMs(): number {
    return Math.round(performance.now() - this.#start);
  }

  /** @throws {MachineBusy} if the two hardly ever got a processor. */
  isOver(): boolean {
    if (this.elapsedMs() < deadlineMs) return false;
    const at = performance.now();
    const subject = this.#subject.threads.readAgain(null);
    const own = ourThreads.readAgain(null).filter(({ tid }) => tid === process.pid);
    const first = this.#watched ??= { at, subject, own };
    const starved = spentSince(first.subject, subject).waitedMs +
      spentSince(first.own, own).waitedMs;
    if (at - first.at - starved > deadlineMs) return true;
    if (this.elapsedMs() > patienceMs) throw new MachineBusy();
    return false;
  }
}

/** Waits for one datagram. */
export async function receiveDatagram(
  subject: Subject,
  client: DatagramClient,
): Promise<Observation> {
  for (;;) {
    const got = client.receive();
    if (got !== null) return { saw: "datagram", ...got };
    const quiet = await waitFor({ subject, fd: client.fd, inFlight: () => false });
    if (quiet) return { saw: "nothing", then: quiet };
  }
}
