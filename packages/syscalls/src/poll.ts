import { isLittleEndian } from "./machine.ts";
import { checkInt } from "./check-argument.ts";
import { invoke } from "./current-backend.ts";

/** A descriptor, what it is watched for, and what was seen: masks of `POLLIN` and its like. */
export interface PollFd {
  fd: number;
  events: number;
  revents: number;
}

/** Grows with the longest call; kept, because poll is called often and with few descriptors. */
let words = new Int32Array(2 * 8);
/** Which half of the second word is `events`, in host order. */
const shifts = isLittleEndian ? { events: 0, revents: 16 } : { events: 16, revents: 0 };

/**
 * Waits until a descriptor is ready, or `timeoutMs` have gone by (below 0: for ever), and returns how
 * many are. What was seen is written into `revents`. Source: poll(2).
 *
 * @throws {SyscallError} `EINTR` where a signal comes first: poll is never restarted (signal(7)).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { AF_UNIX, close, poll, POLLIN, SOCK_STREAM, socketpair, write } from "@ipcbook/syscalls";
 *
 * const [a, b] = socketpair(AF_UNIX, SOCK_STREAM);
 * const fds = [{ fd: b, events: POLLIN, revents: 0 }];
 * assert.equal(poll(fds, 0), 0);
 * write(a, Uint8Array.of(1));
 * assert.equal(poll(fds, 0), 1);
 * assert.equal(fds[0]!.revents, POLLIN);
 * close(a);
 * close(b);
 * ```
 */
export function poll(fds: PollFd[], timeoutMs: number): number {
  const { length } = fds;
  if (words.length < 2 * length) words = new Int32Array(2 * length);
  // Two words a pollfd: fd, then events and revents, each half a word.
  for (let place = 0; place < length; place++) {
    const { fd, events } = fds[place]!;
    words[2 * place] = checkInt("a descriptor", fd);
    words[2 * place + 1] = (events & 0xffff) << shifts.events;
  }
  const ready = invoke("poll", [words, length, checkInt("a time-out", timeoutMs)]);
  for (let place = 0; place < length; place++) {
    fds[place]!.revents = (words[2 * place + 1]! >>> shifts.revents) & 0xffff;
  }
  return ready;
}
