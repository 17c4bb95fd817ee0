import { listenersOnPort } from "@ipcbook/netstat-lite";
import { AF_INET } from "@ipcbook/syscalls";
import type { Subject } from "../subject/subject.ts";
import type { Observation } from "../transcript.ts";
import { receive } from "./receive.ts";
import type { Setting } from "./setting.ts";
import { StreamClient } from "./stream-client.ts";
import { waitFor } from "./wait.ts";

/**
 * Connects `of` clients, all before the first one sends, and lets each of them have `bytes` answered with
 * as many.
 */
export async function crowd(
  { subject, site }: Setting & { subject: Subject },
  of: number,
  bytes: readonly number[],
): Promise<Observation> {
  const clients: StreamClient[] = [];
  try {
    for (let number = 0; number < of; number++) {
      await hasRoom(subject, site.endpoint);
      const opened = await open(subject, site.endpoint);
      if (!(opened instanceof StreamClient)) {
        const otherwise = { saw: "refused", code: opened.code } as const;
        return { saw: "crowd", answered: 0, bytes: [], otherwise };
      }
      clients.push(opened);
    }
    for (const client of clients) client.send(bytes);
    const answers: (readonly number[])[] = [];
    for (const client of clients) {
      const seen = await receive(subject, client, bytes.length);
      const isAnswer = seen.saw === "received" && seen.then === "more" &&
        String(seen.bytes) === String(answers[0] ?? seen.bytes);
      if (!isAnswer) {
        return { saw: "crowd", answered: answers.length, bytes: answers[0] ?? [], otherwise: seen };
      }
      answers.push(seen.bytes);
    }
    return { saw: "crowd", answered: answers.length, bytes: answers[0] ?? [], otherwise: null };
  } finally {
    for (const client of clients) client.close();
    // To see so many go is work, and none of the next conversation's.
    await waitFor({ subject, fd: null, passes: true, inFlight: () => false });
  }
}

/** Looks at a queue that is full, one in each turn of the loop. */
const looks = 50;

/**
 * Waits until a TCP listener's queue has room, which is for one more than its backlog. Whoever finds it full is dropped, and
 * tries again after a second; AF_UNIX says so at once.
 */
async function hasRoom(subject: Subject, endpoint: StreamClient["endpoint"]): Promise<void> {
  if (endpoint.transport === "unix") return;
  for (let look = 0; look < looks; look++) {
    const listeners = listenersOnPort(AF_INET, endpoint.port);
    if (listeners.every(({ receiveQueue, sendQueue }) => receiveQueue <= sendQueue)) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
  await waitFor({ subject, fd: null, passes: true, inFlight: () => false });
}

/** A full queue is no refusal as long as somebody may empty it. */
async function open(
  subject: Subject,
  endpoint: StreamClient["endpoint"],
): Promise<StreamClient | { code: string }> {
  for (let tries = 0;; tries++) {
    const opened = StreamClient.open(endpoint, subject.pid);
    if (opened instanceof StreamClient || opened.code !== "EAGAIN" || tries > 20) return opened;
    await waitFor({ subject, fd: null, passes: true, inFlight: () => false });
  }
}
