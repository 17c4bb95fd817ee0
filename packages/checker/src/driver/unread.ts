import { readInetTable, socketInodesOf, unixDiag } from "@ipcbook/netstat-lite";
import type { Subject } from "../subject/subject.ts";

/** How many bytes that were sent to `subject` it has not read, as the kernel knows. */
export function unreadOf({ pid, endpoint }: Subject): number {
  const inodes = new Set(socketInodesOf(pid).values());
  const sockets = endpoint.transport === "tcp"
    ? readInetTable("tcp").filter(({ inode }) => inodes.has(inode))
    : [...inodes].flatMap((inode) => unixDiag(inode) ?? []);
  return sockets
    .filter(({ state }) => state !== "LISTEN")
    .reduce((bytes, { receiveQueue }) => bytes + receiveQueue, 0);
}
