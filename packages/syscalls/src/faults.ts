import type { Backend } from "./backend.ts";
import { type CallName, calls } from "./calls.ts";
import { errnoNumber } from "./errno.ts";

/** What happens instead: fewer bytes go than were asked for, or the call fails before it is made. */
export type Fault = { short: number } | { error: string };

/** A fault for the `nth` call of a name, counted from 1. */
export interface PlannedFault {
  call: CallName;
  nth: number;
  fault: Fault;
}

/**
 * A backend that puts faults in front of `inner`, by a plan. A short read or write is really made, with
 * fewer bytes; a failing call never is.
 *
 * @throws {RangeError} if the plan names an error that is none, or shortens what moves no bytes.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { directBackend, faulty, getpid, setBackend } from "@ipcbook/syscalls";
 *
 * const plan = [{ call: "getpid", nth: 2, fault: { error: "EINTR" } }] as const;
 * const before = setBackend(faulty(directBackend, plan));
 * getpid();
 * assert.throws(() => getpid(), { code: "EINTR" });
 * getpid();
 * setBackend(before);
 * ```
 */
export function faulty(inner: Backend, plan: readonly PlannedFault[]): Backend {
  const planned = new Map(plan.map((entry) => [`${entry.call} ${entry.nth}`, prepare(entry)]));
  const made = new Map<CallName, number>();
  let errno = 0;
  return {
    call(name, args) {
      const nth = (made.get(name) ?? 0) + 1;
      made.set(name, nth);
      const fault = planned.get(`${name} ${nth}`);
      if (fault?.errno) {
        errno = fault.errno;
        return -1;
      }
      const result = inner.call(
        name,
        fault?.size === undefined
          ? args
          : args.map((arg, place) =>
            calls[name].takes[place] === "size" ? Math.min(Number(arg), fault.size!) : arg
          ),
      );
      errno = result === -1 ? inner.errno() : 0;
      return result;
    },
    errno: () => errno,
  };
}

function prepare({ call, nth, fault }: PlannedFault): { errno?: number; size?: number } {
  if (!Number.isInteger(nth) || nth < 1) {
    throw new RangeError(`Cannot plan a fault: calls are counted from 1 (${nth})`);
  }
  if ("error" in fault) return { errno: errnoNumber(fault.error) };
  const moves = calls[call].takes.some((kind) => kind === "bytes in" || kind === "bytes out");
  if (!moves) throw new RangeError(`Cannot plan a short ${call}: it moves no bytes (${call})`);
  if (!Number.isInteger(fault.short) || fault.short < 0) {
    throw new RangeError(`Cannot plan a short ${call}: not a number of bytes (${fault.short})`);
  }
  return { size: fault.short };
}
