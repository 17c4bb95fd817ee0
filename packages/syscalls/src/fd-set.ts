import { FD_SETSIZE } from "./constants.ts";
import { layout } from "./layout.ts";

/**
 * A set of descriptors for `select`: FD_ZERO, FD_SET, FD_CLR and FD_ISSET. A descriptor from 1024 on
 * does not fit: in C the macro writes behind the set. Source: select(2).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { FdSet } from "@ipcbook/syscalls";
 *
 * const set = new FdSet();
 * set.set(3);
 * assert(set.isSet(3));
 * assert.throws(() => set.set(1024), RangeError);
 * ```
 */
export class FdSet {
  /** As the kernel reads it: 64-bit words, of which the lowest bit is the lowest descriptor. */
  readonly bits: Uint8Array = new Uint8Array(layout.fd_set.size);

  set(fd: number): void {
    this.bits[this.#byte(fd)]! |= 1 << fd % 8;
  }

  clear(fd: number): void {
    this.bits[this.#byte(fd)]! &= ~(1 << fd % 8);
  }

  isSet(fd: number): boolean {
    return (this.bits[this.#byte(fd)]! & 1 << fd % 8) !== 0;
  }

  /** Takes all out. */
  zero(): void {
    this.bits.fill(0);
  }

  copy(): FdSet {
    const copy = new FdSet();
    copy.bits.set(this.bits);
    return copy;
  }

  #byte(fd: number): number {
    if (Number.isInteger(fd) && fd >= 0 && fd < FD_SETSIZE) return fd >> 3;
    throw new RangeError(
      `Cannot have a descriptor in the set: it holds 0 to ${FD_SETSIZE - 1} (${fd})`,
    );
  }
}
