import type { Step } from "@ipcbook/checker";

/** What the driver can claim to be. */
export type What = "pid" | "uid" | "gid";

/** No process has this number, and none can have it. */
export const noPid = "pid 0\n";

/** Sends `text` as it is, and waits for its answer, if it has one. */
export function says(on: string, text: string, answer?: string): Step[] {
  return [
    { do: "send", on, bytes: bytesOf(text) },
    ...answer === undefined ? [] : hears(on, answer),
  ];
}

/** Claims to be who it is, or another one, and waits for the answer. */
export function claims(on: string, what: What, off = 0): Step[] {
  return [{ do: "claim", on, what, off }, ...hears(on, off === 0 ? "true" : "false")];
}

/** Ends its half, and sees the other one end. */
export function ends(on: string): Step[] {
  return [{ do: "end", on }, { do: "receive", on }];
}

function hears(on: string, answer: string): Step[] {
  return [{ do: "receive", on, upTo: answer.length + 1 }];
}

function bytesOf(text: string): number[] {
  return [...new TextEncoder().encode(text)];
}
