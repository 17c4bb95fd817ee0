import { rmSync } from "node:fs";
import type { Endpoint } from "@ipcbook/conn";
import { ownsListener } from "@ipcbook/netstat-lite";
import { spentSince } from "../kernel/threads.ts";
import { type Renew, renewalSignal } from "../runner/job.ts";
import { isAttemptsThread } from "./attempts-thread.ts";
import { signalProcess } from "./signal-process.ts";
import type { Subject } from "./subject.ts";

/**
 * Whoever makes calls is interrupted within a few looks, and has imported its attempt again within some more; the thread of an
 * attempt that serves is gone within a few, or stays for seconds. Looks are a millisecond apart, or more where the machine
 * is busy.
 */
const mostLooks = { interruption: 200, renewal: 1_500, end: 50 };
/** So many times as long it is waited for a subject that has to wait for a processor itself. */
const mostPatience = 4;

/** Says something to a subject on its control channel. */
type Tell = (text: string) => void;

/**
 * Ends the thread of a subject whose harness serves, and waits until the kernel has nothing of it any more; false where it
 * stays, or something else is in the place of its socket's name.
 */
export async function endThread(subject: Subject, tell: Tell): Promise<boolean> {
  tell("\n");
  const isBare = () =>
    !subject.threads.read().some((thread) => isAttemptsThread(subject, thread)) &&
    !ownsListener(subject.pid, subject.endpoint);
  return await sees(subject, isBare, mostLooks.end) && removeName(subject.endpoint);
}

/** Has a subject that makes calls leave the one that it is in, and import its attempt again; false where it does not. */
export async function importAgain(
  subject: Subject,
  tell: Tell,
  renew: Renew["renew"],
): Promise<boolean> {
  subject.report = null;
  tell(`${JSON.stringify({ renew } satisfies Renew)}\n`);
  const isImported = () => subject.report?.did === "import";
  const hasLeft = () => {
    if (subject.report?.did === "renew" || isImported()) return true;
    // Once may be too early: a signal that comes before the call does not end it.
    signalProcess(subject.pid, renewalSignal);
    return false;
  };
  return await sees(subject, hasLeft, mostLooks.interruption) &&
    await sees(subject, isImported, mostLooks.renewal);
}

/** Looks until something is so; false if it is not after `most` looks, or the process has ended. */
async function sees(subject: Subject, isSo: () => boolean, most: number): Promise<boolean> {
  const threads = () => subject.threads.readAgain(null);
  const first = threads();
  for (let look = 0; !subject.isGone && look < most * mostPatience; look++) {
    if (isSo()) return true;
    if (look >= most && look >= most + spentSince(first, threads()).waitedMs) return false;
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  return false;
}

function removeName(endpoint: Endpoint): boolean {
  try {
    if (endpoint.transport === "unix") rmSync(endpoint.path, { force: true });
    return true;
  } catch {
    // An attempt has left a folder there.
    return false;
  }
}
