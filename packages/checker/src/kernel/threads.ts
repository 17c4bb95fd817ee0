import { Buffer } from "node:buffer";
import { closeSync, openSync, readdirSync, readSync } from "node:fs";
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

/** A thread's files of which each look reads some. */
type FileName = "stat" | "schedstat" | "syscall";

/**
 * The threads of a process, looked at again and again. Their files stay open: to open one takes four times as long as to
 * read it. Source: proc_pid_task(5), proc_pid_stat(5), proc_pid_syscall(5).
 */
export class Threads {
  readonly #folder: string;
  /** By thread. */
  readonly #open = new Map<number, Map<FileName, number>>();
  #isClosed = false;

  constructor(pid: number, root = "/proc") {
    this.#folder = `${root}/${pid}/task`;
  }

  /** All of them; none once the process has ended. */
  read(): Thread[] {
    return this.#tids().flatMap((tid): Thread | [] => {
      const stat = this.#read(tid, "stat");
      const schedstat = this.#read(tid, "schedstat");
      // A thread may end between the listing and the reading.
      if (stat === null || schedstat === null) return [];
      return { tid, ...parseStat(stat), call: this.callOf(tid), ...parseTimes(schedstat) };
    });
  }

  /**
   * Reads them again: all of them where none has run since `before`; otherwise, at a third of the cost, only how long each
   * has run and what those are called that have. Null in the place of `before` reads the times alone.
   */
  readAgain(before: readonly Thread[] | null): Thread[] {
    const known = new Map(before?.map((thread) => [thread.tid, thread]));
    const threads: Thread[] = [];
    let hasAnyRun = before === null;
    for (const tid of this.#tids()) {
      const schedstat = this.#read(tid, "schedstat");
      if (schedstat === null) continue;
      const times = parseTimes(schedstat);
      const earlier = known.get(tid);
      const hasRun = times.ran !== earlier?.ran;
      hasAnyRun ||= hasRun;
      const stat = before && hasRun && !earlier?.name ? this.#read(tid, "stat") : null;
      const name = stat === null ? earlier?.name ?? "" : parseStat(stat).name;
      threads.push({ tid, name, state: unasked, call: null, ...times });
    }
    return hasAnyRun || threads.length !== before?.length ? threads : this.read();
  }

  /** The system call that a thread is blocked in now, as in `Thread`. */
  callOf(tid: number): Thread["call"] {
    return parseCall(this.#read(tid, "syscall"));
  }

  /** From here on there are none. */
  close(): void {
    this.#isClosed = true;
    for (const tid of this.#open.keys()) this.#forget(tid);
  }

  #tids(): number[] {
    const tids = this.#isClosed ? [] : list(this.#folder).map(Number);
    for (const tid of this.#open.keys()) if (!tids.includes(tid)) this.#forget(tid);
    return tids;
  }

  /** Null where it can't be read: the thread has gone, most of the time. */
  #read(tid: number, file: FileName): string | null {
    const open = this.#open.get(tid) ?? new Map<FileName, number>();
    this.#open.set(tid, open);
    try {
      const fd = open.get(file) ?? openSync(`${this.#folder}/${tid}/${file}`, "r");
      open.set(file, fd);
      return room.toString("latin1", 0, readSync(fd, room, 0, room.length, 0));
    } catch {
      return null;
    }
  }

  #forget(tid: number): void {
    this.#open.get(tid)?.forEach((fd) => closeSync(fd));
    this.#open.delete(tid);
  }
}

/** Room for the longest of these files. */
const room = Buffer.alloc(1024);

/** What `Threads` reads, once. */
export function readThreads(pid: number, root = "/proc"): Thread[] {
  const threads = new Threads(pid, root);
  try {
    return threads.read();
  } finally {
    threads.close();
  }
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
