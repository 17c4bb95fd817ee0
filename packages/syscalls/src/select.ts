import { FD_SETSIZE } from "./constants.ts";
import { invoke } from "./current-backend.ts";
import { FdSet } from "./fd-set.ts";
import { timeval } from "./timeval.ts";

/**
 * Waits until a descriptor below `nfds` is ready, or `timeoutMs` have gone by (null: for ever), and returns how
 * many are. Each set goes in with what is watched and comes out with what is ready. Source: select(2).
 *
 * @throws {RangeError} for `nfds` above FD_SETSIZE.
 * @throws {SyscallError} `EINTR` where a signal comes first; `EBADF` where a set holds a closed descriptor.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { AF_UNIX, close, FdSet, select, SOCK_STREAM, socketpair, write } from "@ipcbook/syscalls";
 *
 * const [a, b] = socketpair(AF_UNIX, SOCK_STREAM);
 * const set = new FdSet();
 * set.set(b);
 * assert.equal(select(b + 1, set, null, null, 0), 0);
 * assert(!set.isSet(b));
 * set.set(b);
 * write(a, Uint8Array.of(1));
 * assert.equal(select(b + 1, set, null, null, 0), 1);
 * assert(set.isSet(b));
 * close(a);
 * close(b);
 * ```
 */
export function select(
  nfds: number,
  read: FdSet | null,
  write: FdSet | null,
  except: FdSet | null,
  timeoutMs: number | null,
): number {
  if (!Number.isInteger(nfds) || nfds < 0 || nfds > FD_SETSIZE) {
    throw new RangeError(`Cannot select: nfds is from 0 to ${FD_SETSIZE} (${nfds})`);
  }
  return invoke("select", [
    nfds,
    bitsOf(read),
    bitsOf(write),
    bitsOf(except),
    timeoutMs === null ? null : timeval(timeoutMs),
  ]);
}

function bitsOf(set: FdSet | null): Uint8Array | null {
  if (set === null || set instanceof FdSet) return set?.bits ?? null;
  throw new TypeError(`Cannot select: not an FdSet (${String(set)})`);
}
