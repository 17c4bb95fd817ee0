import { controlFd } from "../runner/job.ts";
import type { Thread } from "../kernel/threads.ts";
import type { Subject } from "./subject.ts";

/**
 * Whether a thread's timers are the attempt's. On Deno these are the threads of Workers; the main
 * thread runs our code only, and Deno's own timers. On Node the attempt is on the main thread.
 */
export function isAttemptsThread(subject: Subject, thread: Thread): boolean {
  // The main thread makes the calls of a server or a client, and does nothing else.
  if (subject.makesCalls && thread.tid === subject.pid) return true;
  return subject.runtime === "deno"
    ? thread.name.startsWith("worker-")
    : thread.tid === subject.pid || thread.name === "WorkerThread";
}

/**
 * Whether the harness waits for an order: then ours is still on its way to it, or its report to us. Both go
 * through the event loop of this process.
 */
export function isBetweenRuns({ makesCalls }: Subject, blockedIn: string): boolean {
  return makesCalls && blockedIn === `read, fd ${controlFd}`;
}
