import { writeSync } from "node:fs";
import process from "node:process";
import type { Machine } from "./machine.ts";

/** The machine that the command runs on when it is a program. */
export function binMachine(): Machine {
  return {
    out: (bytes) => writeAll(1, bytes),
    err: (text) => writeAll(2, Buffer.from(text, "latin1")),
    etc: "/etc",
    hosts: "system",
    env: process.env,
    euid: process.geteuid?.() ?? 0,
    pause: (seconds) => new Promise((resolve) => setTimeout(() => resolve(true), 1000 * seconds)),
    // Measured: bench/netstat.ts.
    netlinkFrom: 300,
    expectRows: compileLittle,
    isTerminal: () => process.stdout.isTTY === true,
  };
}

/**
 * A function that was compiled into each of its callers is compiled again and again: in a process that
 * ends after some ten milliseconds of its own work that takes longer than all it could save.
 */
function compileLittle(): void {
  try {
    // Loaded only here: it takes 3 ms.
    process.getBuiltinModule("node:v8").setFlagsFromString("--no-turbo-inlining");
  } catch {
    // Not V8, or one that has no such flag: as it is, then.
  }
}

/**
 * Writes all of it, also where a pipe is full and does not block: whoever started us may have made it so.
 * What can't be written is lost, as in net-tools, which looks at no error of its output; but where nobody
 * reads a pipe any more, SIGPIPE would end it.
 */
function writeAll(fd: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length;) {
    try {
      done += writeSync(fd, bytes, done);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "EPIPE") throw error;
      if (code !== "EAGAIN") return;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
    }
  }
}
