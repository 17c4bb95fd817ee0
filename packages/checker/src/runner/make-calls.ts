import { ftruncateSync, openSync, writeSync } from "node:fs";
import process from "node:process";
import {
  constants,
  faulty,
  formatTrace,
  read,
  setBackend,
  sigaction,
  traced,
  write,
} from "@ipcbook/syscalls";
import { directBackend } from "@ipcbook/syscalls/direct";
import { answerNext, type Channel } from "@ipcbook/syscalls/remote";
import type { Word } from "./calls-attempt.ts";
import { guard } from "./guard.ts";
import { controlFd, fault, type Job, lastWord, type Order, type Report } from "./job.ts";

/** The most calls of one run that are written down. */
const traceLimit = 2_000;

/**
 * Makes the calls of an attempt that runs in another thread, for as long as this process lives. Nothing
 * here is asynchronous: a call that blocks, blocks, and the kernel shows this thread in it.
 */
export function makeCalls(job: Job, channel: Channel, tracePath: string): never {
  setBackend(directBackend);
  // As in C: writing to a peer that has gone ends the process, unless the attempt sees to it. The
  // runtime has the signal ignored.
  sigaction(constants.SIGPIPE!, { handler: "default" });
  let faults = directBackend;
  const guarded = guard({
    call: (name, args) => faults.call(name, args),
    errno: () => faults.errno(),
  }, process.pid);
  const written = openSync(tracePath, "a");
  let lines = 0;
  const backend = traced(guarded, (event) => {
    // At once: the process may be ended in the middle of the next call.
    if (lines++ < traceLimit) writeSync(written, `${formatTrace(event)}\n`);
  });

  for (;;) answerNext(channel, backend, reply);

  function reply(text: string): string {
    const word: Word = JSON.parse(text);
    switch (word.say) {
      case "imported":
        return next({ did: "import" });
      case "returned":
        if (job.kind === "server") process.exit(0);
        return next({ did: "return", value: word.value, left: guarded.closeAll() });
      case "threw":
        if (job.kind === "server") {
          report({ did: "crash", code: word.code });
          leave(fault.serverThrew, word.text);
        }
        return next({ did: "throw", code: word.code, left: guarded.closeAll() });
      case "exit":
        leave(word.status, word.message);
    }
  }

  /** Reports, and waits for the next order. */
  function next(what: Report): string {
    report(what);
    const line = readLine();
    const order: Order = JSON.parse(line);
    guarded.enter({ folder: order.folder, port: order.port, without: job.without ?? [] });
    faults = faulty(directBackend, order.faults);
    // Of this run alone.
    ftruncateSync(written);
    lines = 0;
    return line;
  }
}

function report(what: Report): void {
  write(controlFd, new TextEncoder().encode(`${JSON.stringify(what)}\n`));
}

/** Orders are short, and each is awaited before the next. */
function readLine(): string {
  const buffer = new Uint8Array(64 * 1024);
  let length = 0;
  while (length === 0 || buffer[length - 1] !== 0x0a) {
    const count = read(controlFd, buffer.subarray(length));
    if (count === 0) process.exit(0);
    length += count;
  }
  return new TextDecoder().decode(buffer.subarray(0, length));
}

function leave(status: number, message?: string): never {
  if (message !== undefined) console.error(lastWord + message);
  process.exit(status);
}
