/**
 * What the kernel knows now: over netlink where that is exact or fast, from /proc/net otherwise, for
 * another network namespace by the pid of a process in it, and from saved files.
 *
 * @module
 */
export { type InetConnection, inetDiag } from "./inet-diag.ts";
export { decodeInetDiag, type InetDiagEntry, type InetFamily } from "./inet-diag-message.ts";
export { listenersOnPort } from "./listeners-on-port.ts";
export { type Endpoint, listeningInodes } from "./listening-inodes.ts";
export type { NetOptions, ProcOptions } from "./proc-options.ts";
export { type InetTable, readInetTable } from "./read-inet-table.ts";
export { type ReadUnixOptions, readUnixTable } from "./read-unix-table.ts";
export { type SnapshotOptions, snapshotTcp, type TcpSocket } from "./snapshot-tcp.ts";
export { unixDiag } from "./unix-diag.ts";
export { decodeUnixDiag, type UnixDiagEntry, type UnixShutdown } from "./unix-diag-message.ts";
