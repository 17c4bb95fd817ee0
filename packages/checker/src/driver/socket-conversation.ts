import type { SocketConversation } from "../conversation.ts";
import type { Subject } from "../subject/subject.ts";
import type { Observation, SocketTranscript } from "../transcript.ts";
import { isSettled } from "./settled.ts";
import { StreamClient } from "./stream-client.ts";
import { deadlineMs, waitFor } from "./wait.ts";

/** The most that one `receive` takes: an attempt that never stops writing is not waited for. */
export const answerLimit: number = 64 * 1024;

/**
 * Holds `conversation` with `subject`, step after step. No time is slept: a step either happens at
 * once, or the kernel tells that it will not.
 */
export async function holdSockets(
  subject: Subject,
  conversation: SocketConversation,
): Promise<SocketTranscript> {
  const clients = new Map<string, StreamClient>();
  /** A connection that is not there: the steps on it have nothing to do. */
  const client = (on: string) => clients.get(on);
  const observations: (Observation | null)[] = [];
  try {
    for (const step of conversation.steps) {
      let observation: Observation | null = null;
      switch (step.do) {
        case "connect": {
          const opened = StreamClient.open(subject.endpoint);
          if (opened instanceof StreamClient) clients.set(step.on, opened);
          observation = opened instanceof StreamClient
            ? { saw: "connected" }
            : { saw: "refused", code: opened.code };
          break;
        }
        case "send":
          client(step.on)?.send(step.bytes);
          break;
        case "end":
          client(step.on)?.end();
          break;
        case "receive": {
          const from = client(step.on);
          if (from) observation = await receive(subject, from, step.upTo ?? Infinity);
          break;
        }
        case "settle":
          await waitFor({
            subject,
            fd: null,
            inFlight: () => ![...clients.values()].every(isSettled),
          });
          break;
        case "close":
          client(step.on)?.close();
          clients.delete(step.on);
          break;
        case "abort":
          client(step.on)?.abort();
          clients.delete(step.on);
          break;
      }
      observations.push(observation);
    }
  } finally {
    for (const left of clients.values()) left.close();
  }
  return { kind: "sockets", observations };
}

async function receive(
  subject: Subject,
  client: StreamClient,
  upTo: number,
): Promise<Observation> {
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
