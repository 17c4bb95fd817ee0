import type { Step } from "@ipcbook/checker";

/** Lets them in one by one: how many of several the server finds at once would be chance. */
export const connect = (...names: readonly string[]): Step[] =>
  names.flatMap((on): Step[] => [{ do: "connect", on }, { do: "settle" }]);

/** Sends, and waits for as many bytes. */
export const ask = (on: string, ...bytes: readonly number[]): Step[] => [
  { do: "send", on, bytes },
  { do: "receive", on, upTo: bytes.length },
];

/** Ends, and waits for the server to do the same. */
export const end = (...names: readonly string[]): Step[] =>
  names.flatMap((on): Step[] => [{ do: "end", on }, { do: "receive", on }]);

export const writes = ["write", "send", "sendto", "sendmsg"] as const;

/**
 * Each write takes a byte. A socket's buffer counts what a write costs the kernel, not what it carries: some three
 * hundred such writes fill it on AF_UNIX.
 */
export const shortWrites: Step = {
  do: "start",
  faults: [{ calls: [...writes], nth: "every", fault: { short: 1 } }],
};

/** So many that a client which takes no answers fills the server's buffer under `shortWrites`. */
export const many: readonly number[] = bytes(400);

/**
 * Each client's socket takes some two `piece`s, one as a whole or not at all, unlike under `shortWrites`; and what a client
 * sends has room in its own. So few bytes that whoever answers them one by one is in time as well.
 */
export const smallBuffers: Step = {
  do: "start",
  faults: [{ calls: ["accept"], nth: "every", fault: { sendBuffer: 2304 } }],
};
export const piece: readonly number[] = bytes(1000);

/** So many bytes, none of them like its neighbours. */
export function bytes(length: number): number[] {
  return Array.from({ length }, (_, place) => place % 251);
}
