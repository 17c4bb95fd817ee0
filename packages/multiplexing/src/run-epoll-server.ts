import {
  close,
  EPOLL_CLOEXEC,
  epoll_create1,
  epoll_ctl,
  EPOLL_CTL_ADD,
  EPOLL_CTL_DEL,
  epoll_wait,
  EPOLLET,
  EPOLLIN,
  EPOLLOUT,
  SyscallError,
} from "@ipcbook/syscalls";
import { Clients } from "./clients.ts";
import type { Connection } from "./connection.ts";
import type { ServerOptions } from "./server-options.ts";

/** At most so many events a call. */
const maxEvents = 256;

/**
 * Serves the clients of a listening socket, all at once in one thread, with epoll(7), edge-triggered: the kernel
 * keeps the set, and tells a change once. So each client is read from and written to until that would block; one that never
 * stops takes turns with the others. The listener is level-triggered, and stays open.
 *
 * @throws {SyscallError} as epoll_create1(2), epoll_ctl(2) and accept(2), for what is no client's fault.
 * @example
 * ```ts
 * import { runEpollServer } from "@ipcbook/multiplexing";
 * import { AF_UNIX, bind, close, listen, SOCK_STREAM, socket } from "@ipcbook/syscalls";
 *
 * const listener = socket(AF_UNIX, SOCK_STREAM);
 * bind(listener, { family: AF_UNIX });
 * listen(listener, 5);
 * runEpollServer(listener, { maxClients: 0 });
 * close(listener);
 * ```
 */
export function runEpollServer(listener: number, options: ServerOptions = {}): void {
  const clients = new Clients(listener, options);
  const epoll = epoll_create1(EPOLL_CLOEXEC);
  /** Told to be ready, and not yet at the point where they would block. */
  const ready = new Set<Connection>();
  let isListening = false;
  try {
    while (!clients.areDone) {
      if (clients.areAccepted !== isListening) {
        isListening = clients.areAccepted;
        const operation = isListening ? EPOLL_CTL_ADD : EPOLL_CTL_DEL;
        epoll_ctl(epoll, operation, listener, { events: EPOLLIN });
      }
      for (const { data: fd } of wait(epoll, ready.size > 0 ? 0 : -1)) {
        if (fd !== listener) {
          ready.add(clients.get(fd)!);
          continue;
        }
        for (const connection of clients.accept()) {
          // Both, once and for all: what is not of use now is found out by trying.
          epoll_ctl(epoll, EPOLL_CTL_ADD, connection.fd, { events: EPOLLIN | EPOLLOUT | EPOLLET });
        }
      }
      for (const connection of ready) {
        const next = connection.advance();
        if (next === "more") continue;
        ready.delete(connection);
        // Its close takes it out of the set: no other descriptor refers to the connection.
        if (next === "over") clients.drop(connection);
      }
    }
  } finally {
    close(epoll);
    clients.close();
  }
}

function wait(epoll: number, timeoutMs: number): ReturnType<typeof epoll_wait> {
  try {
    return epoll_wait(epoll, maxEvents, timeoutMs);
  } catch (error) {
    if (error instanceof SyscallError && error.code === "EINTR") return [];
    throw error;
  }
}
