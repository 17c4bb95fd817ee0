import { dumpUnix } from "../netlink/dump-unix.ts";
import { stateName } from "../state-name.ts";

/** The sockets that netlink has told of, whose names it gives as they are. */
export class KnownUnixSockets {
  /** By inode; null for those that have no name. What was true of a socket stays here when it is gone. */
  readonly #nameOf: Map<number, string | null> = new Map();
  readonly #listening: Set<number> = new Set();
  readonly #names: Set<string> = new Set();
  /** The names with a newline, by what stands before it. */
  readonly #broken: Map<string, Set<string>> = new Map();

  /** Adds what netlink tells now; false where it does not answer. */
  ask(): boolean {
    return dumpUnix({
      onSocket: (inode, state, name) => {
        if (stateName(state) === "LISTEN") this.#listening.add(inode);
        this.add(inode, name.length === 0 ? null : printed(name));
      },
      // What an interrupted dump has told is true all the same.
      undo: () => {},
    });
  }

  /** Adds a socket; `name` as /proc/net/unix prints it. */
  add(inode: number, name: string | null): void {
    this.#nameOf.set(inode, name);
    if (name === null) return;
    this.#names.add(name);
    const newline = name.indexOf("\n");
    if (newline === -1) return;
    const start = name.slice(0, newline);
    const others = this.#broken.get(start);
    if (others) others.add(name);
    else this.#broken.set(start, new Set([name]));
  }

  /**
   * The name, if it is known, of the socket `inode` whose row has `start` of it; undefined if not. A
   * connection that nobody has accepted yet has no inode, and the name of its listener.
   */
  nameOf(inode: number, start: string | null): string | null | undefined {
    if (inode !== 0) {
      const name = this.#nameOf.get(inode);
      return name === undefined || (name?.split("\n")[0] ?? null) !== start ? undefined : name;
    }
    return start !== null && this.#names.has(start) ? start : undefined;
  }

  /** Whether the socket has been seen to listen. */
  hasListened(inode: number): boolean {
    return this.#listening.has(inode);
  }

  /** The names with a newline that begin with `start`. */
  brokenNames(start: string): Iterable<string> {
    return this.#broken.get(start) ?? [];
  }
}

/** Characters are bytes, and NULs are shown as `@`. */
function printed(name: Uint8Array): string {
  const text = Buffer.from(name.buffer, name.byteOffset, name.length).toString("latin1");
  return text.replaceAll("\0", "@");
}
