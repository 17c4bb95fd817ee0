import { readInetTable, snapshotTcp, socketInodesOf, unixDiag } from "@ipcbook/netstat-lite";
import type { Subject } from "../subject/subject.ts";

/** How many bytes that were sent to `subject` it has not read, as the kernel knows. */
export function unreadOf(subject: Subject): number {
  return queuesOf(subject)
    .filter(({ state }) => state !== "LISTEN")
    .reduce((bytes, { receiveQueue }) => bytes + receiveQueue, 0);
}

/** Whether no byte and no connection waits for `subject` to take it. */
export function hasTakenAll(subject: Subject): boolean {
  return queuesOf(subject).every(({ receiveQueue }) => receiveQueue === 0);
}

/** All states of a socket that is somebody's: not TIME_WAIT, in which thousands may be. */
const owned = [
  "ESTABLISHED",
  "SYN_SENT",
  "SYN_RECV",
  "FIN_WAIT1",
  "FIN_WAIT2",
  "CLOSE",
  "CLOSE_WAIT",
  "LAST_ACK",
  "LISTEN",
  "CLOSING",
] as const;

/** Its sockets; what waits at one that listens are connections. */
function queuesOf({ pid, endpoint }: Subject): { state: string; receiveQueue: number }[] {
  const inodes = new Set(socketInodesOf(pid).values());
  return endpoint.transport === "tcp"
    ? [...snapshotTcp({ states: owned }), ...readInetTable("udp")].filter(({ inode }) =>
      inodes.has(inode)
    )
    : [...inodes].flatMap((inode) => unixDiag(inode) ?? []);
}
