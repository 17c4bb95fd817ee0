import type { Step } from "@ipcbook/checker";

/** What the host says; its value means nothing. */
const question = 0x41;

/** The first to come while nobody is served. */
export function host(on: string): Step[] {
  return [{ do: "connect", on }, { do: "settle" }];
}

/** They wait in the queue, in this order. */
export function come(...guests: readonly string[]): Step[] {
  return guests.map((on): Step => ({ do: "connect", on }));
}

/** The host asks once; then it has its answer, and those who were let in have theirs, and the end. */
export function asks(on: string, ...guests: readonly string[]): Step[] {
  return [
    { do: "send", on, bytes: [question] },
    { do: "receive", on, upTo: 1 },
    ...guests.map((guest): Step => ({ do: "receive", on: guest })),
  ];
}

/** It asks without waiting for the answer. */
export function only(on: string, times = 1): Step {
  return { do: "send", on, bytes: Array<number>(times).fill(question) };
}

export function leaves(on: string): Step[] {
  return [{ do: "end", on }, { do: "receive", on }];
}
