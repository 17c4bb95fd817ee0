import {
  type Credentials,
  getsockoptBytes,
  layout,
  SO_PEERCRED,
  SOL_SOCKET,
  ucred,
} from "@ipcbook/syscalls";

/**
 * Who is at the other end of a connection: the kernel has noted it, so nobody can lie. For an accepted
 * connection it is who called connect(2), for a client who called listen(2), for a pair who called
 * socketpair(2), each at that moment: that process may have ended since, its number may be another's
 * now, and the descriptor may be in other hands.
 *
 * Throws an `Error` for a socket that has no such peer (not connected, a datagram socket unless of
 * socketpair(2), TCP): the kernel says pid 0 there, which is nobody's. See unix(7).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import process from "node:process";
 * import { connectedPair, peerCredentials } from "@ipcbook/unix-socket";
 * import { close } from "@ipcbook/syscalls";
 *
 * const [a, b] = connectedPair();
 * assert.equal(peerCredentials(a).pid, process.pid);
 * close(a);
 * close(b);
 * ```
 */
export function peerCredentials(fd: number): Credentials {
  const peer = ucred(getsockoptBytes(fd, SOL_SOCKET, SO_PEERCRED, layout.ucred.size));
  // A peer of another pid namespace has pid 0, too, but its user is somebody.
  if (peer.pid === 0 && peer.uid === 0xffff_ffff) {
    throw new Error(`Cannot name the peer: the kernel has noted none (descriptor ${fd})`);
  }
  return peer;
}
