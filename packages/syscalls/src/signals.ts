import { checkInt } from "./check-argument.ts";
import { invoke } from "./current-backend.ts";

/**
 * What a signal does: its default, nothing, or no more than to end the call in which the thread is blocked,
 * with `EINTR`. With `SA_RESTART` the kernel makes most calls again instead (signal(7)).
 */
export interface SignalAction {
  handler: "default" | "ignore" | "interrupt";
  flags?: number;
}

const handlers: readonly SignalAction["handler"][] = ["default", "ignore", "interrupt"];

/**
 * Says what a signal does to this process. Source: sigaction(2).
 *
 * @throws {TypeError} for a handler that is none of the three: no JavaScript runs in a signal handler.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { getpid, kill, sigaction, SIGUSR1 } from "@ipcbook/syscalls";
 *
 * sigaction(SIGUSR1, { handler: "interrupt" });
 * assert.equal(kill(getpid(), SIGUSR1), 0);
 * ```
 */
export function sigaction(signal: number, { handler, flags = 0 }: SignalAction): number {
  const how = handlers.indexOf(handler);
  if (how < 0) {
    throw new TypeError(`Cannot set a handler: not one of ${handlers.join(", ")} (${handler})`);
  }
  return invoke("sigaction", [checkInt("a signal", signal), how, checkInt("flags", flags)]);
}

/** Sends a signal to a process. Source: kill(2). */
export function kill(pid: number, signal: number): number {
  return invoke("kill", [checkInt("a process", pid), checkInt("a signal", signal)]);
}
