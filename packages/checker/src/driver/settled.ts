import { inetDiag } from "@ipcbook/netstat-lite";
import { AF_INET, getsockname } from "@ipcbook/syscalls";
import type { StreamClient } from "./stream-client.ts";

/**
 * Whether all that `client` has sent is with the subject's kernel side. AF_UNIX puts it there in the
 * call itself; TCP goes through a softirq, which a busy machine puts off.
 */
export function isSettled(client: StreamClient): boolean {
  const { fd, peer } = client;
  if (peer === null) return true;
  const local = getsockname(fd);
  if (local.family !== AF_INET) throw new TypeError("Cannot look up a connection: not AF_INET");
  // No entry: the connection is over, and nothing is on its way.
  return (inetDiag({ family: AF_INET, local, remote: peer })?.sendQueue ?? 0) === 0;
}
