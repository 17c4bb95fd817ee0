import type { Address } from "./address.ts";
import { AF_UNIX } from "./constants.ts";
import { errnoCode } from "./errno.ts";

/**
 * A system call that has failed, in the form of Node's own system errors: `connect ECONNREFUSED
 * 127.0.0.1:9734`. Source: errno(3).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { read, SyscallError } from "@ipcbook/syscalls";
 *
 * assert.throws(
 *   () => read(-1, new Uint8Array(1)),
 *   (error) => error instanceof SyscallError && error.code === "EBADF",
 * );
 * ```
 */
export class SyscallError extends Error {
  override readonly name = "SyscallError";
  /** "ECONNREFUSED". */
  readonly code: string;
  /** Negative, as in Node. */
  readonly errno: number;
  /** "connect". */
  readonly syscall: string;
  /** Set where the call had an address of AF_INET or AF_INET6. */
  readonly address?: string;
  readonly port?: number;
  /** Set where the call had a path. */
  readonly path?: string;

  constructor(syscall: string, errno: number, on?: Address | string) {
    const code = errnoCode(errno);
    const { path, address, port } = parts(on);
    const where = path ??
      (address && `${address.includes(":") ? `[${address}]` : address}:${port}`);
    super(`${syscall} ${code}${where ? ` ${where}` : ""}`);
    this.code = code;
    this.errno = -errno;
    this.syscall = syscall;
    if (path !== undefined) this.path = path;
    if (address !== undefined) {
      this.address = address;
      this.port = port!;
    }
  }
}

function parts(
  on: Address | string | undefined,
): { path?: string; address?: string; port?: number } {
  if (on === undefined) return {};
  if (typeof on === "string") return { path: on };
  if (on.family !== AF_UNIX) return { address: on.address, port: on.port };
  if (on.path !== undefined) return { path: on.path };
  // "@" for the NUL that starts an abstract name, as netstat and ss write it.
  if (typeof on.name === "string") return { path: `@${on.name}` };
  return on.name ? { path: `@${new TextDecoder().decode(on.name)}` } : {};
}
