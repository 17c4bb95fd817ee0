import { readdirSync, readFileSync } from "node:fs";
import { callName } from "./call-names.ts";

/** What the kernel shows of one thread at one moment. */
export interface Thread {
  tid: number;
  name: string;
  /** `S` asleep, `R` runnable, `D` waiting for a disk, … as in proc_pid_stat(5); `unasked` where it was not read. */
  state: string;
  /** The system call that it is blocked in, with its arguments; null while it runs, or where the kernel won't tell. */
  call: { name: string; args: readonly bigint[] } | null;
  /** Nanoseconds on a processor, and nanoseconds of waiting for one. */
  ran: bigint;
  waited: bigint;
}

/** The state of a thread of which only the time was read. */
export const unasked = "?";

/** Reads all threads of `pid`; none once it has ended. Source: proc_pid_task(5), proc_pid_syscall(5). */
export function readThreads(pid: number, root = "/proc"): Thread[] {
  const folder = `${root}/${pid}/task`;
  const threads: Thread[] = [];
  for (const tid of list(folder)) {
    const stat = read(`${folder}/${tid}/stat`);
    const schedstat = read(`${folder}/${tid}/schedstat`);
    // A thread may end between the listing and the reading.
    if (stat === null || schedstat === null) continue;
    threads.push({
      tid: Number(tid),
      ...parseStat(stat),
      call: parseCall(read(`${folder}/${tid}/syscall`)),
      ...parseTimes(schedstat),
    });
  }
  return threads;
}

/**
 * Reads them again: all of them where none has run since `before`; otherwise, at a third of the cost, only how long each has
 * run and what those are called that have. Null in the place of `before` reads the times alone.
 */
export function readThreadsAgain(
  pid: number,
  before: readonly Thread[] | null,
  root = "/proc",
): Thread[] {
  const folder = `${root}/${pid}/task`;
  const known = new Map(before?.map((thread) => [thread.tid, thread]));
  const threads: Thread[] = [];
  let hasAnyRun = before === null;
  for (const tid of list(folder)) {
    const schedstat = read(`${folder}/${tid}/schedstat`);
    if (schedstat === null) continue;
    const times = parseTimes(schedstat);
    const earlier = known.get(Number(tid));
    const hasRun = times.ran !== earlier?.ran;
    hasAnyRun ||= hasRun;
    const stat = before && hasRun && !earlier?.name ? read(`${folder}/${tid}/stat`) : null;
    const name = stat === null ? earlier?.name ?? "" : parseStat(stat).name;
    threads.push({ tid: Number(tid), name, state: unasked, call: null, ...times });
  }
  return hasAnyRun || threads.length !== before?.length ? threads : readThreads(pid, root);
}

/**
 * How long threads have run and waited for a processor since `first`, in milliseconds. All of them together: where one makes
 * the other's calls they take turns, so what one has waited the other has too.
 */
export function spentSince(
  first: readonly Thread[],
  now: readonly Thread[],
): { ranMs: number; waitedMs: number } {
  const before = new Map(first.map((thread) => [thread.tid, thread]));
  const sum = (time: "ran" | "waited") =>
    now.reduce(
      (ns, thread) => ns + Number(thread[time] - (before.get(thread.tid)?.[time] ?? 0n)),
      0,
    );
  return { ranMs: sum("ran") / 1e6, waitedMs: sum("waited") / 1e6 };
}

/** The system call that a thread is blocked in now, as in `Thread`. */
export function blockedIn(pid: number, tid: number, root = "/proc"): Thread["call"] {
  return parseCall(read(`${root}/${pid}/task/${tid}/syscall`));
}

function parseStat(stat: string): Pick<Thread, "name" | "state"> {
  // The name stands in brackets and may hold brackets and blanks itself: look from the end.
  const nameEnd = stat.lastIndexOf(")");
  return { name: stat.slice(stat.indexOf("(") + 1, nameEnd), state: stat[nameEnd + 2] ?? unasked };
}

function parseTimes(schedstat: string): Pick<Thread, "ran" | "waited"> {
  const [ran = "0", waited = "0"] = schedstat.split(" ");
  return { ran: BigInt(ran), waited: BigInt(waited.trim()) };
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
