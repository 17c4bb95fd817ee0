import process from "node:process";
import { type Holder, searchOwners } from "./search-owners.ts";

/** Who holds a socket: the first process with it, and its first descriptor. */
export interface Owner extends Holder {
  fd: number;
}

/** What to look for, and where. */
export interface FindOwnersOptions {
  procRoot?: string;
  euid?: number;
  /** The inodes that matter: the search ends once they are found. All, if absent. */
  wanted?: ReadonlySet<number>;
}

/**
 * Finds who holds which sockets: in the order of pids and descriptors, the first one counts. Processes
 * that end meanwhile are passed over; `notice` is what net-tools says on stderr where others could not
 * be looked at.
 */
export function findOwners(options: FindOwnersOptions = {}): {
  owners: Map<number, Owner>;
  notice: string | null;
} {
  const { procRoot = "/proc", euid = process.geteuid?.() ?? 0, wanted } = options;
  const owners = new Map<number, Owner>();
  // An inode of 0 is nobody's.
  const count = wanted ? wanted.size - (wanted.has(0) ? 1 : 0) : Infinity;
  const notice = searchOwners({
    procRoot,
    euid,
    wants: (inode) => (wanted?.has(inode) ?? true) && !owners.has(inode),
    onOwner: (inode, holder, fd) => owners.set(inode, { ...holder, fd }),
    isDone: () => owners.size === count,
  });
  return { owners, notice };
}
