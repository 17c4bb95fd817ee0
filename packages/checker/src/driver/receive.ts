import type { Subject } from "../subject/subject.ts";
import type { Observation } from "../transcript.ts";
import type { DatagramClient } from "./datagram-client.ts";
import { isSettled } from "./settled.ts";
import type { StreamClient } from "./stream-client.ts";
import { deadlineMs, waitFor } from "./wait.ts";

/** The most that one `receive` takes: an attempt that never stops writing is not waited for. */
export const answerLimit: number = 64 * 1024;

/** Waits for `upTo` bytes, or for the end of the stream. */
export async function receive(
  subject: Subject,
  client: StreamClient,
  upTo: number,
): Promise<Observation & { saw: "received" }> {
  // A stream has no message boundaries: what arrives in pieces is one answer.
  const bytes: number[] = [];
  const start = performance.now();
  for (;;) {
    const got = client.receive(Math.min(upTo, answerLimit) - bytes.length);
    if (got === "end" || got === "reset") return { saw: "received", bytes, then: got };
    if (got !== "nothing yet") {
      bytes.push(...got.bytes);
      if (bytes.length >= Math.min(upTo, answerLimit)) {
        return { saw: "received", bytes, then: "more" };
      }
      // Each byte in time, and yet never an end.
      if (performance.now() - start < deadlineMs) continue;
      return { saw: "received", bytes, then: { why: "late", afterMs: deadlineMs } };
    }
    const quiet = await waitFor({ subject, fd: client.fd, inFlight: () => !isSettled(client) });
    if (quiet) return { saw: "received", bytes, then: quiet };
  }
}

/** Waits for one datagram. */
export async function receiveDatagram(
  subject: Subject,
  client: DatagramClient,
): Promise<Observation> {
  for (;;) {
    const got = client.receive();
    if (got !== null) return { saw: "datagram", bytes: [...got] };
    const quiet = await waitFor({ subject, fd: client.fd, inFlight: () => false });
    if (quiet) return { saw: "nothing", then: quiet };
  }
}
