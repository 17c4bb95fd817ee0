import type { Context } from "../command/context.ts";
import { type OwnerSearch, searchOwners } from "../owners/search-owners.ts";

/** Nobody: what stands there until an owner is found. */
const dash = 0x2d;
/** More than a piece of output has bytes, so that one number tells a piece and a place in it. */
const offsetBits = 20;
const offsetMask = (1 << offsetBits) - 1;

/**
 * The column of -p. The rows leave room for it; once all are there, the owners of just these sockets are
 * looked for, and the search ends with the last one found.
 */
export class ProgramColumn {
  readonly #context: Context;
  readonly #pieces: Uint8Array[] = [];
  #last: Uint8Array | undefined;
  readonly #places = new Map<number, number>();
  /** Of a socket that is in the table again: /proc/net is read while it changes. */
  readonly #again: { inode: number; place: number }[] = [];

  constructor(context: Context) {
    this.#context = context;
  }

  /** A socket, and where its owner is to stand in the output. */
  add(inode: number, bytes: Uint8Array, offset: number): void {
    bytes[offset] = dash;
    if (inode === 0) return;
    if (bytes !== this.#last) {
      this.#last = bytes;
      this.#pieces.push(bytes);
    }
    const place = (this.#pieces.length - 1 << offsetBits | offset) >>> 0;
    if (this.#places.has(inode)) this.#again.push({ inode, place });
    else this.#places.set(inode, place);
  }

  fillIn(): void {
    const { machine, procRoot } = this.#context;
    let left = this.#places.size;
    const cellsOfAgain = new Map<number, Uint8Array>();
    const search: OwnerSearch = {
      procRoot,
      euid: machine.euid,
      wants: (inode) => {
        const place = this.#places.get(inode);
        return place !== undefined && this.#pieceAt(place)[place & offsetMask] === dash;
      },
      onOwner: (inode, { cell }) => {
        this.#put(this.#places.get(inode)!, cell);
        if (this.#again.length > 0) cellsOfAgain.set(inode, cell);
        left--;
      },
      isDone: () => left === 0,
    };
    const notice = searchOwners(search);
    for (const { inode, place } of this.#again) {
      const cell = cellsOfAgain.get(inode);
      if (cell) this.#put(place, cell);
    }
    if (notice !== null) machine.err(notice);
  }

  #pieceAt(place: number): Uint8Array {
    return this.#pieces[place >>> offsetBits]!;
  }

  #put(place: number, cell: Uint8Array): void {
    this.#pieceAt(place).set(cell, place & offsetMask);
  }
}
