import { FD_SETSIZE, FdSet, select, SyscallError } from "@ipcbook/syscalls";
import { Clients } from "./clients.ts";
import type { ServerOptions } from "./server-options.ts";

/**
 * Serves the clients of a listening socket, all at once in one thread, with select(2): each time the sets are
 * filled anew, because select leaves in them what is ready; `nfds` is the highest descriptor and one; and descriptors
 * from 1024 on do not fit, so some thousand clients are accepted and the others wait. The listener stays open.
 *
 * @throws {SyscallError} as select(2) and accept(2), for what is no client's fault.
 * @throws {RangeError} if `listener` does not fit into a set.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { runSelectServer } from "@ipcbook/multiplexing";
 * import { AF_UNIX, bind, close, listen, SOCK_STREAM, socket } from "@ipcbook/syscalls";
 *
 * const listener = socket(AF_UNIX, SOCK_STREAM);
 * bind(listener, { family: AF_UNIX });
 * listen(listener, 5);
 * runSelectServer(listener, { maxClients: 0 });
 * close(listener);
 * ```
 */
export function runSelectServer(listener: number, options: ServerOptions = {}): void {
  const clients = new Clients(listener, options, FD_SETSIZE - 1);
  const [reading, writing] = [new FdSet(), new FdSet()];
  try {
    while (!clients.areDone) {
      reading.zero();
      writing.zero();
      let highest = -1;
      const watch = (fd: number, set: FdSet) => {
        set.set(fd);
        if (fd > highest) highest = fd;
      };
      if (clients.areAccepted) watch(listener, reading);
      for (const { fd, wants } of clients) watch(fd, wants === "read" ? reading : writing);
      try {
        select(highest + 1, reading, writing, null, null);
      } catch (error) {
        // The sets are then unspecified.
        if (error instanceof SyscallError && error.code === "EINTR") continue;
        throw error;
      }
      for (const connection of clients) {
        const { fd } = connection;
        const isReady = reading.isSet(fd) || writing.isSet(fd);
        if (isReady && connection.advance() === "over") clients.drop(connection);
      }
      // Last: a new client may get the number of one that was closed just now, and is not ready.
      if (reading.isSet(listener)) clients.accept();
    }
  } finally {
    clients.close();
  }
}
