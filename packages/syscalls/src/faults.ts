import type { Backend } from "./backend.ts";
import { type CallName, calls } from "./calls.ts";
import { SO_SNDBUF, SOL_SOCKET } from "./constants.ts";
import { errnoNumber } from "./errno.ts";
import { interruptedWait, timeoutPlace } from "./interrupted-wait.ts";

/**
 * What happens instead: fewer bytes go than were asked for, or the call fails before it is made. Or the socket that the
 * call gives is one of a machine with small buffers: SO_SNDBUF is set to `sendBuffer`, which the kernel doubles (socket(7)). Or
 * a wait for descriptors fails with EINTR once it has lasted so long: a signal came then.
 */
export type Fault =
  | { short: number }
  | { error: string }
  | { sendBuffer: number }
  | { interruptedAfterMs: number };

/**
 * A fault for the `nth` call of these names, counted together from 1, or for every one of them: a program
 * may read with read(2) or with recv(2).
 */
export interface PlannedFault {
  calls: readonly CallName[];
  nth: number | "every";
  fault: Fault;
}

/**
 * A backend that puts faults in front of `inner`, by a plan. A short read or write is really made, with
 * fewer bytes; a failing call never is.
 *
 * @throws {RangeError} if the plan names an error that is none, shortens what moves no bytes, wants a socket of what gives
 * none, or interrupts what has no time-out.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { directBackend, faulty, getpid, setBackend } from "@ipcbook/syscalls";
 *
 * const plan = [{ calls: ["getpid"], nth: 2, fault: { error: "EINTR" } }] as const;
 * const before = setBackend(faulty(directBackend, plan));
 * getpid();
 * assert.throws(() => getpid(), { code: "EINTR" });
 * getpid();
 * setBackend(before);
 * ```
 */
export function faulty(inner: Backend, plan: readonly PlannedFault[]): Backend {
  const planned = plan.map(prepare);
  let errno = 0;
  return {
    call(name, args) {
      const faults = planned.filter((entry) => entry.isDue(name));
      const failure = faults.find((fault) => fault.errno !== undefined);
      if (failure) {
        errno = failure.errno!;
        return -1;
      }
      const interrupted = faults.find((fault) => fault.interruptedAfterMs !== undefined);
      if (interrupted) {
        const outcome = interruptedWait(inner, name, args, interrupted.interruptedAfterMs!);
        errno = outcome.errno;
        return outcome.result;
      }
      const most = Math.min(...faults.map(({ size = Infinity }) => size));
      const result = inner.call(
        name,
        most === Infinity
          ? args
          : args.map((arg, place) =>
            calls[name].takes[place] === "size" ? Math.min(Number(arg), most) : arg
          ),
      );
      errno = result === -1 ? inner.errno() : 0;
      if (result !== -1) {
        for (const { sendBuffer } of faults) {
          if (sendBuffer !== undefined) setSendBuffer(inner, result, sendBuffer);
        }
      }
      return result;
    },
    errno: () => errno,
  };
}

interface Prepared {
  /** Counts the call, and says whether the fault is for it. */
  isDue(name: CallName): boolean;
  errno?: number;
  size?: number;
  sendBuffer?: number;
  interruptedAfterMs?: number;
}

function prepare({ calls: names, nth, fault }: PlannedFault): Prepared {
  if (nth !== "every" && (!Number.isInteger(nth) || nth < 1)) {
    throw new RangeError(`Cannot plan a fault: calls are counted from 1 (${nth})`);
  }
  let made = 0;
  const isDue = (name: CallName) => names.includes(name) && (++made === nth || nth === "every");
  if ("error" in fault) return { isDue, errno: errnoNumber(fault.error) };
  if ("sendBuffer" in fault) {
    const other = names.find((name) => name !== "accept" && name !== "socket");
    if (other) {
      throw new RangeError(`Cannot plan a small buffer: ${other} gives no socket (${other})`);
    }
    return { isDue, sendBuffer: fault.sendBuffer };
  }
  if ("interruptedAfterMs" in fault) {
    const other = names.find((name) => timeoutPlace(name) === -1);
    if (other) {
      throw new RangeError(`Cannot plan an interruption: ${other} has no time-out (${other})`);
    }
    return { isDue, interruptedAfterMs: fault.interruptedAfterMs };
  }
  for (const name of names) {
    const moves = calls[name].takes.some((kind) => kind === "bytes in" || kind === "bytes out");
    if (!moves) throw new RangeError(`Cannot plan a short ${name}: it moves no bytes (${name})`);
    if (!Number.isInteger(fault.short) || fault.short < 0) {
      throw new RangeError(`Cannot plan a short ${name}: not a number of bytes (${fault.short})`);
    }
  }
  return { isDue, size: fault.short };
}

function setSendBuffer(inner: Backend, fd: number, size: number): void {
  const value = Int32Array.of(size);
  inner.call("setsockopt", [fd, SOL_SOCKET, SO_SNDBUF, value, value.byteLength]);
}
