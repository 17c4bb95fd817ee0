import { type Endpoint, listeningInodes } from "./listening-inodes.ts";
import { socketInodesOf } from "./socket-inodes-of.ts";
import { unlessGone } from "./unless-gone.ts";

/**
 * Whether connections to `endpoint` reach the process `pid`, and nobody else: it has a descriptor of
 * each socket that the kernel may give them to. False once the process has ended.
 *
 * @throws the error of node:fs where permission is missing.
 * @throws {TypeError} for a hostname that is no address.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { createServer } from "node:net";
 * import process from "node:process";
 * import { ownsListener } from "@ipcbook/netstat-lite";
 *
 * const server = createServer();
 * await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
 * const address = server.address();
 * assert(address !== null && typeof address === "object");
 * const endpoint = { transport: "tcp", hostname: "127.0.0.1", port: address.port } as const;
 * assert(ownsListener(process.pid, endpoint));
 * assert(!ownsListener(process.ppid, endpoint));
 * server.close();
 * ```
 */
export function ownsListener(pid: number, endpoint: Endpoint): boolean {
  const listening = unlessGone(() => listeningInodes(endpoint, { pid }));
  if (!listening || listening.length === 0) return false;
  const owned = new Set(socketInodesOf(pid).values());
  return listening.every((inode) => owned.has(inode));
}
