import { type Endpoint, listeningInodes } from "./listening-inodes.ts";
import { socketInodesOf } from "./socket-inodes-of.ts";

/**
 * Whether connections to `endpoint` reach the process `pid`, and nobody else: it has a descriptor of
 * each socket that the kernel may give them to. False once the process has ended.
 *
 * @throws the error of node:fs where permission is missing.
 */
export function ownsListener(pid: number, endpoint: Endpoint): boolean {
  const listening = listeningInodes(endpoint);
  if (listening.length === 0) return false;
  const owned = new Set(socketInodesOf(pid).values());
  return listening.every((inode) => owned.has(inode));
}
