import { opendirSync, readlinkSync } from "node:fs";
import process from "node:process";
import { folderNames } from "./folder-names.ts";
import { programName } from "./program-name.ts";
import { socketInode } from "./socket-inode.ts";

/** Who holds a socket: the first process with it, and its first descriptor. */
export interface Owner {
  pid: number;
  /** One character a byte; control characters are `?`. */
  program: string;
  fd: number;
  /** `4711/nginx: master`, cut to 19 bytes and filled to 20, as net-tools shows it. */
  cell: Uint8Array;
}

/** What to look for, and where. */
export interface FindOwnersOptions {
  procRoot?: string;
  euid?: number;
  /** The inodes that matter: the search ends once they are found. All, if absent. */
  wanted?: ReadonlySet<number>;
}

const mostBytes = 19;
const width = 20;
const isNumber = /^\d+$/;

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
  let left = wanted ? wanted.size - (wanted.has(0) ? 1 : 0) : Infinity;
  let denied = false;
  let anySocket = false;
  let pids: string[];
  try {
    pids = folderNames(procRoot, isNumber);
  } catch {
    return { owners, notice: noticeOf(false, euid) };
  }
  for (const pid of pids) {
    const folder = `${procRoot}/${pid}/fd`;
    let names: string[];
    try {
      // Also once all are found: whether somebody refuses decides on the notice.
      if (left > 0 || !anySocket) names = folderNames(folder, /^\d/);
      else {
        opendirSync(folder).closeSync();
        continue;
      }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "EACCES") denied = true;
      continue;
    }
    let program: string | null | undefined;
    let cell: Uint8Array | undefined;
    for (const fd of names) {
      const inode = inodeAt(`${folder}/${fd}`);
      if (inode === null) continue;
      if (owners.has(inode) || (wanted && !wanted.has(inode))) {
        anySocket ||= (program ??= programName(`${procRoot}/${pid}/cmdline`)) !== null;
        continue;
      }
      program ??= programName(`${procRoot}/${pid}/cmdline`);
      if (program === null) continue;
      anySocket = true;
      cell ??= cellOf(pid, program);
      owners.set(inode, { pid: Number(pid), program, fd: Number(fd), cell });
      if (--left === 0) break;
    }
  }
  return { owners, notice: denied ? noticeOf(anySocket, euid) : null };
}

function inodeAt(path: string): number | null {
  try {
    return socketInode(readlinkSync(path));
  } catch {
    // Closed meanwhile, or the process has ended.
    return null;
  }
}

/** One for all the sockets of a process. */
function cellOf(pid: string, program: string): Uint8Array {
  const cell = new Uint8Array(width).fill(0x20);
  cell.set(Buffer.from(`${pid}/${program}`.slice(0, mostBytes), "latin1"));
  return cell;
}

function noticeOf(anySocket: boolean, euid: number): string {
  return anySocket
    ? "(Not all processes could be identified, non-owned process info\n" +
      " will not be shown, you would have to be root to see it all.)\n"
    : `(No info could be read for "-p": geteuid()=${euid} but you should be root.)\n`;
}
