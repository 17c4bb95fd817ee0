/** Why connect(2) has failed. */
export type ConnectFailure =
  | "refused"
  | "timed out"
  | "unreachable"
  | "forbidden"
  | "no port left"
  | "in progress"
  | "interrupted"
  | "connected already";

const failures: Readonly<Record<string, ConnectFailure>> = {
  ECONNREFUSED: "refused",
  ETIMEDOUT: "timed out",
  EHOSTUNREACH: "unreachable",
  ENETUNREACH: "unreachable",
  EACCES: "forbidden",
  EPERM: "forbidden",
  EADDRNOTAVAIL: "no port left",
  EINPROGRESS: "in progress",
  EALREADY: "in progress",
  EINTR: "interrupted",
  EISCONN: "connected already",
};

/**
 * What it means that connect(2) has failed over TCP, or null for what is a mistake of one's own, such as
 * `EBADF`. Takes an error of the system calls, of Node or of Deno.
 *
 * - `refused`: a machine has answered, and nobody listens there. The kernel says so, no server does. Over TCP
 *   a server with a full queue does *not* refuse: its kernel is silent.
 * - `timed out`: nobody has answered. It takes two minutes on Linux, unless told otherwise.
 * - `unreachable`: no way leads there, says this kernel or a router.
 * - `forbidden`: a firewall here, or a broadcast address.
 * - `no port left`: each local port that may be chosen has a connection to that very address; or the one that
 *   was bound has.
 * - `in progress`: not a failure. A non-blocking socket says it the first time (`EINPROGRESS`) and while it
 *   goes on (`EALREADY`): wait until it can be written, and ask `SO_ERROR`.
 * - `interrupted`: a signal came. The connection goes on all the same, so don't start a second one.
 * - `connected already`: a second call. The connection is there.
 *
 * See connect(2), tcp(7).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { connectFailure } from "@ipcbook/inet-socket";
 * import { errnoNumber, SyscallError } from "@ipcbook/syscalls";
 *
 * const error = new SyscallError("connect", errnoNumber("ECONNREFUSED"));
 * assert.equal(connectFailure(error), "refused");
 * ```
 */
export function connectFailure(error: unknown): ConnectFailure | null {
  if (!(error instanceof Error && "code" in error)) return null;
  return failures[String(error.code)] ?? null;
}
