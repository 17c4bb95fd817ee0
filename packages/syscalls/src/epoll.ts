import { isLittleEndian } from "./machine.ts";
import { checkInt } from "./check-argument.ts";
import { invoke } from "./current-backend.ts";
import { layout } from "./layout.ts";

/** What a descriptor is watched for, or what was seen: a mask of `EPOLLIN` and its like, and a number of the caller's. */
export interface EpollEvent {
  events: number;
  data: number;
}

const { size, events: eventsAt, data: dataAt } = layout.epoll_event;

/** Makes a set of watched descriptors, and returns the descriptor of that. Source: epoll_create1(2). */
export function epoll_create1(flags: number = 0): number {
  return invoke("epoll_create1", [checkInt("flags", flags)]);
}

/**
 * Adds a descriptor to a set, changes what it is watched for, or takes it out. `data` comes back with each
 * event; it is the descriptor itself unless told otherwise. Source: epoll_ctl(2).
 *
 * @throws {SyscallError} `EEXIST` where it is there already, `ENOENT` where it is not, `EPERM` for a file.
 */
export function epoll_ctl(
  epfd: number,
  operation: number,
  fd: number,
  event?: { events: number; data?: number },
): number {
  const bytes = event ? new Uint8Array(size) : null;
  if (event && bytes) {
    const view = new DataView(bytes.buffer);
    view.setInt32(eventsAt, checkEvents(event.events), isLittleEndian);
    view.setBigInt64(dataAt, BigInt(checkInt("data", event.data ?? fd)), isLittleEndian);
  }
  return invoke("epoll_ctl", [
    checkInt("a descriptor", epfd),
    checkInt("an operation", operation),
    checkInt("a descriptor", fd),
    bytes,
  ]);
}

/**
 * Waits until something is seen, or `timeoutMs` have gone by (below 0: for ever), and returns at most
 * `maxEvents` of what was. Source: epoll_wait(2).
 *
 * @throws {SyscallError} `EINTR` where a signal comes first: never restarted (signal(7)).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import {
 *   AF_UNIX, close, EPOLL_CTL_ADD, epoll_create1, epoll_ctl, epoll_wait, EPOLLIN, SOCK_STREAM,
 *   socketpair, write,
 * } from "@ipcbook/syscalls";
 *
 * const [a, b] = socketpair(AF_UNIX, SOCK_STREAM);
 * const epfd = epoll_create1();
 * epoll_ctl(epfd, EPOLL_CTL_ADD, b, { events: EPOLLIN });
 * assert.deepEqual(epoll_wait(epfd, 8, 0), []);
 * write(a, Uint8Array.of(1));
 * assert.deepEqual(epoll_wait(epfd, 8, 0), [{ events: EPOLLIN, data: b }]);
 * for (const fd of [a, b, epfd]) close(fd);
 * ```
 */
export function epoll_wait(epfd: number, maxEvents: number, timeoutMs: number): EpollEvent[] {
  if (!Number.isInteger(maxEvents) || maxEvents < 1 || maxEvents > 65_536) {
    throw new RangeError(`Cannot wait: the room is for 1 to 65536 events (${maxEvents})`);
  }
  const bytes = new Uint8Array(maxEvents * size);
  const count = invoke("epoll_wait", [
    checkInt("a descriptor", epfd),
    bytes,
    maxEvents,
    checkInt("a time-out", timeoutMs),
  ]);
  const view = new DataView(bytes.buffer);
  return Array.from({ length: count }, (_, place) => ({
    events: view.getInt32(place * size + eventsAt, isLittleEndian),
    data: Number(view.getBigInt64(place * size + dataAt, isLittleEndian)),
  }));
}

/** The highest bit is `EPOLLET`: with `|` it makes a number negative, alone it is above an int. */
function checkEvents(events: number): number {
  return checkInt("events", events === events >>> 0 ? events | 0 : events);
}
