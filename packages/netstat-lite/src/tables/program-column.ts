import type { Context } from "../command/context.ts";

const width = 20;

/**
 * The column of -p. The rows leave room for it; once all are there, the owners of just these sockets are
 * looked for, and the search ends with the last one found.
 */
export class ProgramColumn {
  readonly #context: Context;
  readonly #inodes: number[] = [];
  readonly #places: Uint8Array[] = [];
  readonly #offsets: number[] = [];

  constructor(context: Context) {
    this.#context = context;
  }

  /** A socket, and where its owner is to stand in the output. */
  add(inode: number, bytes: Uint8Array, offset: number): void {
    this.#inodes.push(inode);
    this.#places.push(bytes);
    this.#offsets.push(offset);
  }

  async fillIn(): Promise<void> {
    const { machine, procRoot } = this.#context;
    const { findOwners } = await import("../owners/find-owners.ts");
    const { owners, notice } = findOwners({
      procRoot,
      euid: machine.euid,
      wanted: new Set(this.#inodes),
    });
    if (notice !== null) machine.err(notice);
    for (let index = 0; index < this.#inodes.length; index++) {
      const owner = owners.get(this.#inodes[index]!);
      const offset = this.#offsets[index]!;
      const bytes = this.#places[index]!;
      if (owner === undefined) bytes[offset] = 0x2d;
      else for (let at = 0; at < width; at++) bytes[offset + at] = owner.cell[at]!;
    }
  }
}
