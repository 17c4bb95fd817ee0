import type { UnixRow } from "../format/unix-row.ts";
import { dumpUnix } from "../netlink/dump-unix.ts";
import { stateName } from "../state-name.ts";

const listening = 0x10000;

/**
 * Compares rows of /proc/net/unix with what netlink tells of the same sockets, whose names it gives as
 * they are, so that none can pretend to be a row. Null where netlink does not answer.
 */
export function unixConfirmation(): ((row: UnixRow) => boolean) | null {
  const known = new Known();
  if (!known.ask()) return null;
  const shown = new Set<number>();
  let asked = false;
  return (row) => {
    // Not accepted yet, or orphaned: netlink does not list these, but they have the listener's name.
    if (row.inode === 0) {
      return row.flags === 0 && row.state !== 1 && (row.path === "" || known.words.has(row.path));
    }
    if (shown.has(row.inode)) return false;
    if (!known.states.has(row.inode) && !asked) {
      // It may be newer than the first answer.
      asked = true;
      known.ask();
    }
    if (!known.isSame(row)) return false;
    shown.add(row.inode);
    return true;
  };
}

/** What netlink has told. */
class Known {
  /** By inode. */
  readonly states: Map<number, number> = new Map();
  /** What of the names net-tools shows, by inode; of those that have a name. */
  readonly #wordOf: Map<number, string> = new Map();
  readonly words: Set<string> = new Set();

  /** Adds what netlink tells now; false where it does not answer. */
  ask(): boolean {
    return dumpUnix({
      onSocket: (inode, state, name) => {
        this.states.set(inode, state);
        const word = name.length === 0 ? "" : wordOf(name);
        if (word === "") {
          this.#wordOf.delete(inode);
        } else {
          this.#wordOf.set(inode, word);
          this.words.add(word);
        }
      },
      // What an interrupted dump has told is true all the same.
      undo: () => {},
    });
  }

  isSame({ inode, path, flags }: UnixRow): boolean {
    const state = this.states.get(inode);
    if (state === undefined || path !== (this.#wordOf.get(inode) ?? "")) return false;
    // A socket may begin to listen between the two answers; a row that listens must be of one that does.
    return (flags & listening) === 0 || ["LISTEN", "CLOSE"].includes(stateName(state));
  }
}

/** What of a name net-tools shows: NULs as `@`, up to the first blank, after blanks at its beginning. */
function wordOf(name: Uint8Array): string {
  const text = Buffer.from(name.buffer, name.byteOffset, name.length).toString("latin1");
  // After a newline nothing is on the row's own line.
  return text.replaceAll("\0", "@").split("\n")[0]!.match(/[^ \t\v\f\r]+/)?.[0] ?? "";
}
