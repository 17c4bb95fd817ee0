import { opendirSync, readlinkSync } from "node:fs";
import { folderNames } from "./folder-names.ts";
import { programName } from "./program-name.ts";
import { socketInode } from "./socket-inode.ts";

/** A process that holds a socket. */
export interface Holder {
  pid: number;
  /** One character a byte; control characters are `?`. */
  program: string;
  /** `4711/nginx: master`, cut to 19 bytes and filled to 20, as net-tools shows it. */
  cell: Uint8Array;
}

/** Where to look, and who is told. */
export interface OwnerSearch {
  procRoot: string;
  euid: number;
  /** Whether the owner of this socket is asked for, and not found yet. */
  wants: (inode: number) => boolean;
  /** One object for all the sockets of a process. */
  onOwner: (inode: number, holder: Holder, fd: number) => void;
  /** Whether all are found. */
  isDone: () => boolean;
}

const mostBytes = 19;
const width = 20;
const isNumber = /^\d+$/;

/**
 * Looks for the owners of sockets, in the order of pids and descriptors. Processes that end meanwhile are
 * passed over. What net-tools says on stderr where others could not be looked at, or null.
 */
export function searchOwners(search: OwnerSearch): string | null {
  const { procRoot, euid, wants, onOwner, isDone } = search;
  let denied = false;
  let anySocket = false;
  let pids: Iterable<string | number>;
  try {
    pids = folderNames(procRoot, isNumber);
  } catch {
    return noticeOf(false, euid);
  }
  for (const pid of pids) {
    const folder = `${procRoot}/${pid}/fd`;
    let names: Iterable<string | number>;
    try {
      // Also once all are found: whether somebody refuses decides on the notice.
      if (!isDone() || !anySocket) names = folderNames(folder, /^\d/);
      else {
        opendirSync(folder).closeSync();
        continue;
      }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "EACCES") denied = true;
      continue;
    }
    let holder: Holder | null | undefined;
    for (const fd of names) {
      const inode = inodeAt(`${folder}/${fd}`);
      if (inode === null) continue;
      const wanted = wants(inode);
      if (!wanted && anySocket) continue;
      holder ??= holderOf(procRoot, pid);
      if (holder === null) continue;
      anySocket = true;
      if (!wanted) continue;
      onOwner(inode, holder, Number(fd));
      if (isDone()) break;
    }
  }
  return denied ? noticeOf(anySocket, euid) : null;
}

function inodeAt(path: string): number | null {
  try {
    return socketInode(readlinkSync(path));
  } catch {
    // Closed meanwhile, or the process has ended.
    return null;
  }
}

function holderOf(procRoot: string, pid: string | number): Holder | null {
  const program = programName(`${procRoot}/${pid}/cmdline`);
  if (program === null) return null;
  const cell = new Uint8Array(width).fill(0x20);
  cell.set(Buffer.from(`${pid}/${program}`.slice(0, mostBytes), "latin1"));
  return { pid: Number(pid), program, cell };
}

function noticeOf(anySocket: boolean, euid: number): string {
  return anySocket
    ? "(Not all processes could be identified, non-owned process info\n" +
      " will not be shown, you would have to be root to see it all.)\n"
    : `(No info could be read for "-p": geteuid()=${euid} but you should be root.)\n`;
}
