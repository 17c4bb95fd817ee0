import type { SignalName, Step } from "@ipcbook/checker";

export function connects(on: string): Step {
  return { do: "connect", on };
}

/** A pair, or several, and their sums. */
export function asks(on: string, ...bytes: readonly number[]): Step[] {
  return [says(on, ...bytes), { do: "receive", on, upTo: bytes.length }];
}

export function says(on: string, ...bytes: readonly number[]): Step {
  return { do: "send", on, bytes };
}

export function leaves(on: string): Step[] {
  return [{ do: "end", on }, { do: "receive", on }];
}

/** Sends signals, each when the server sleeps; it sleeps again, or has ended, before the next step. */
export function signals(...names: readonly SignalName[]): Step[] {
  return [...names.map((name): Step => ({ do: "signal", name })), { do: "settle" }];
}

/** The server is over, and how; and what it leaves behind. */
export const over: readonly Step[] = [{ do: "finish" }, { do: "look", at: ["file"] }];
