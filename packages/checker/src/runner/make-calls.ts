import { fstatSync, ftruncateSync, openSync, writeSync } from "node:fs";
import process from "node:process";
import {
  type Backend,
  errnoNumber,
  faulty,
  formatTrace,
  poll,
  POLLIN,
  read,
  setBackend,
  sigaction,
  SyscallError,
  traced,
  write,
} from "@ipcbook/syscalls";
import { directBackend } from "@ipcbook/syscalls/direct";
import { answerNext, type Channel } from "@ipcbook/syscalls/remote";
import type { Word } from "./calls-attempt.ts";
import { guard, signals } from "./guard.ts";
import {
  controlFd,
  fault,
  type Job,
  lastWord,
  type Order,
  refusedMark,
  type Renew,
  renewalSignal,
  type Report,
  reportLimit,
  type Trust,
  trustVariable,
} from "./job.ts";
import { seeingPeers } from "./seeing-peers.ts";

const EINTR = errnoNumber("EINTR");
const trust: Trust = JSON.parse(process.env[trustVariable]!);
/** The most calls of one run that are written down. */
const traceLimit = 2_000;
/** So many calls for one look whether a renewal is asked for, which costs less than a call. */
const callsPerLook = 32;
/** Of the attempt and of the harness, appended to one file. */
const outputFd = 1;

/** The thread that an attempt runs in. */
export interface AttemptThread {
  channel: Channel;
  /** Ends it, wherever it is. */
  end(): void;
  /**
   * Ends the run that it is in and has it import the attempt again; null where only a new thread can, and "stays" where it
   * does not leave its run.
   */
  again(): AttemptThread | null | "stays";
}

/** The call in which the attempt was is not answered any more: everything begins again, with another attempt perhaps. */
class Renewal extends Error {
  readonly isOther: boolean;

  constructor({ renew }: Renew) {
    super();
    this.isOther = renew === "other";
  }
}

/**
 * Makes the calls of an attempt that runs in another thread, for as long as this process lives. Nothing
 * here is asynchronous: a call that blocks, blocks, and the kernel shows this thread in it.
 */
export function makeCalls(
  job: Job,
  startThread: () => AttemptThread,
  tracePath: string,
): never {
  setBackend(directBackend);
  const written = openSync(tracePath, "a");
  // It says that the attempt is there: this process may be older.
  readLine();
  for (let thread = startThread();;) {
    try {
      serve(job, thread.channel, written);
    } catch (error) {
      if (!(error instanceof Renewal)) throw error;
      thread = renewed(thread, startThread, error.isOther);
    }
  }
}

function renewed(
  thread: AttemptThread,
  startThread: () => AttemptThread,
  isOther: boolean,
): AttemptThread {
  const { size } = fstatSync(outputFd);
  const again = isOther ? null : thread.again();
  if (again === null) thread.end();
  // A process that is killed prints nothing more, whatever it would have done about the error.
  if (fstatSync(outputFd).size > size) ftruncateSync(outputFd, size);
  // Whoever asked for the renewal takes a new process.
  if (again === "stays") process.exit(1);
  return again ?? startThread();
}

/**
 * Answers one thread of an attempt, until a renewal is asked for. All that it had open is closed then, and its signals do
 * what they did before.
 */
function serve(job: Job, channel: Channel, written: number): never {
  // As in C: writing to a peer that has gone ends the process, unless the attempt sees to it. The
  // runtime has the signal ignored.
  for (const signal of signals) sigaction(signal, { handler: "default" });
  sigaction(renewalSignal, { handler: "interrupt" });
  let faults = directBackend;
  let made = 0;
  const interruptible: Backend = {
    call(name, args) {
      // One that never waits is in no call that the signal could end.
      if (++made % callsPerLook === 0) breakOff();
      const result = faults.call(name, args);
      if (result === -1 && faults.errno() === EINTR) breakOff();
      return result;
    },
    errno: () => faults.errno(),
  };
  const seeing = seeingPeers(interruptible, trust.driver);
  const guarded = guard(seeing, process.pid);
  let lines = 0;
  let isRunning = false;
  const backend = traced(guarded, (event) => {
    // At once: the process may be ended in the middle of the next call.
    if (lines++ >= traceLimit) return;
    writeSync(written, `${formatTrace(event)}${guarded.hasRefused ? ` ${refusedMark}` : ""}\n`);
  });

  try {
    for (;;) answerNext(channel, backend, reply);
  } finally {
    guarded.closeAll();
  }

  function reply(text: string): string {
    const word: Word = JSON.parse(text);
    switch (word.say) {
      case "imported":
        return next({ did: "import" });
      case "returned":
        if (job.kind === "server") return end(0);
        return next({ did: "return", value: short(word.value), left: guarded.closeAll() });
      case "threw":
        if (job.kind === "server") return end(fault.serverThrew, word.text, short(word.code));
        return next({ did: "throw", code: short(word.code), left: guarded.closeAll() });
      case "exit":
        if (isRunning) return end(word.status, word.message);
        sayLast(word.message);
        process.exit(word.status);
    }
  }

  /** As the end of the process, on the wire and for the kernel: the attempt has nothing open any more. */
  function end(status: number, message?: string, threw?: string): string {
    sayLast(message);
    guarded.closeAll();
    return next({ did: "end", status, threw });
  }

  /** Reports, and waits for the next order. */
  function next(what: Report): string {
    report(what);
    const order: Order | Renew = JSON.parse(readLine());
    if ("renew" in order) throw renewal(order);
    guarded.enter({ folder: order.folder, port: order.port, without: job.without ?? [] });
    faults = faulty(directBackend, order.faults);
    seeing.expect(order.peers);
    isRunning = true;
    // Of this run alone.
    ftruncateSync(written);
    lines = 0;
    // The attempt is told no more: of the faults that are planned for it, it should know nothing.
    return JSON.stringify({ address: order.address });
  }
}

/** Goes on unless a renewal is asked for: during a run nothing else comes on the control channel. */
function breakOff(): void {
  if (poll([{ fd: controlFd, events: POLLIN, revents: 0 }], 0) === 0) return;
  throw renewal(JSON.parse(readLine()));
}

function renewal(order: Renew): Renewal {
  report({ did: "renew" });
  return new Renewal(order);
}

function report(what: Report): void {
  const line = JSON.stringify({ ...what, token: trust.token });
  write(controlFd, new TextEncoder().encode(`${line}\n`));
}

/** What the attempt's thread has said, which need not be a text. */
function short(text: unknown): string {
  return String(text).slice(0, reportLimit);
}

/** Orders are short, and each is awaited before the next. */
function readLine(): string {
  const buffer = new Uint8Array(64 * 1024);
  let length = 0;
  while (length === 0 || buffer[length - 1] !== 0x0a) {
    try {
      const count = read(controlFd, buffer.subarray(length));
      if (count === 0) process.exit(0);
      length += count;
    } catch (error) {
      if (!(error instanceof SyscallError && error.code === "EINTR")) throw error;
    }
  }
  return new TextDecoder().decode(buffer.subarray(0, length));
}

function sayLast(message: string | undefined): void {
  if (message !== undefined) console.error(lastWord + message);
}
