import { poll, type PollFd, POLLIN, POLLOUT, SyscallError } from "@ipcbook/syscalls";
import { Clients } from "./clients.ts";
import type { ServerOptions } from "./server-options.ts";

/**
 * Serves the clients of a listening socket, all at once in one thread, with poll(2): a list of descriptors and
 * what is wanted of each, which the kernel copies and goes through in each call. An error or a hang-up (`POLLERR`, `POLLHUP`)
 * is reported whether it was asked for or not; read or send then says which. The listener stays open.
 *
 * @throws {SyscallError} as poll(2) and accept(2), for what is no client's fault.
 * @example
 * ```ts
 * import { runPollServer } from "@ipcbook/multiplexing";
 * import { AF_UNIX, bind, close, listen, SOCK_STREAM, socket } from "@ipcbook/syscalls";
 *
 * const listener = socket(AF_UNIX, SOCK_STREAM);
 * bind(listener, { family: AF_UNIX });
 * listen(listener, 5);
 * runPollServer(listener, { maxClients: 0 });
 * close(listener);
 * ```
 */
export function runPollServer(listener: number, options: ServerOptions = {}): void {
  const clients = new Clients(listener, options);
  try {
    while (!clients.areDone) {
      const watched: PollFd[] = [];
      const watch = (fd: number, events: number) => watched.push({ fd, events, revents: 0 });
      for (const { fd, wants } of clients) watch(fd, wants === "read" ? POLLIN : POLLOUT);
      if (clients.areAccepted) watch(listener, POLLIN);
      try {
        poll(watched, -1);
      } catch (error) {
        if (error instanceof SyscallError && error.code === "EINTR") continue;
        throw error;
      }
      for (const { fd, revents } of watched) {
        if (revents === 0) continue;
        // The last of the list: who is new was not asked about in this call.
        if (fd === listener) {
          clients.accept();
          continue;
        }
        const connection = clients.get(fd)!;
        if (connection.advance() === "over") clients.drop(connection);
      }
    }
  } finally {
    clients.close();
  }
}
