import { readdirSync, readFileSync } from "node:fs";
import { callName } from "./call-names.ts";

/** What the kernel shows of one thread at one moment. */
export interface Thread {
  tid: number;
  name: string;
  /** `S` asleep, `R` runnable, `D` waiting for a disk, … as in proc_pid_stat(5). */
  state: string;
  /** The system call that it is blocked in, with its arguments; null while it runs, or where the kernel won't tell. */
  call: { name: string; args: readonly bigint[] } | null;
  /** Nanoseconds on a processor, and nanoseconds of waiting for one. */
  ran: bigint;
  waited: bigint;
}

/** Reads all threads of `pid`; none once it has ended. Source: proc_pid_task(5), proc_pid_syscall(5). */
export function readThreads(pid: number, root = "/proc"): Thread[] {
  const folder = `${root}/${pid}/task`;
  const threads: Thread[] = [];
  for (const tid of list(folder)) {
    const stat = read(`${folder}/${tid}/stat`);
    const schedstat = read(`${folder}/${tid}/schedstat`);
    // A thread may end between the listing and the reading.
    if (stat === null || schedstat === null) continue;
    // The name stands in brackets and may hold brackets and blanks itself: look from the end.
    const nameEnd = stat.lastIndexOf(")");
    const [ran = "0", waited = "0"] = schedstat.split(" ");
    threads.push({
      tid: Number(tid),
      name: stat.slice(stat.indexOf("(") + 1, nameEnd),
      state: stat[nameEnd + 2] ?? "?",
      call: parseCall(read(`${folder}/${tid}/syscall`)),
      ran: BigInt(ran),
      waited: BigInt(waited.trim()),
    });
  }
  return threads;
}

function parseCall(text: string | null): Thread["call"] {
  if (text === null) return null;
  const [number, ...rest] = text.trim().split(" ");
  // "running", or "-1 SP PC" for a thread that sleeps outside of a system call.
  if (!number || number === "running" || number === "-1") return null;
  // After the six arguments come the stack pointer and the program counter.
  return { name: callName(Number(number)), args: rest.slice(0, 6).map(BigInt) };
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function read(path: string): string | null {
  try {
    return readFileSync(path, "latin1");
  } catch {
    return null;
  }
}
