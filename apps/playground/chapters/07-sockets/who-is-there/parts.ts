import type { Claim, Step } from "@ipcbook/checker";

/** What a client can claim to be. */
export type What = Claim["what"];

/** How it says so: with no more than its own number, or in another way. */
export type Form = Omit<Claim, "what">;

/** No process has this number, and none can have it. */
export const noPid = "pid 0\n";

/** Sends `text` as it is, and waits for its answer, if it has one. */
export function says(on: string, text: string, answer?: string): Step[] {
  return [
    { do: "send", on, bytes: bytesOf(text) },
    ...answer === undefined ? [] : hears(on, answer),
  ];
}

/** Claims to be who it is, or nearly, and waits for the answer. */
export function claims(on: string, what: What, form: Form = {}): Step[] {
  return [{ do: "claim", on, what, ...form }, ...hears(on, String(isExact(form)))];
}

/** Whether it is the very number, and nothing else. */
export function isExact({ off, hex, cut, before, behind }: Form): boolean {
  return !(off || hex || cut || before || behind);
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
