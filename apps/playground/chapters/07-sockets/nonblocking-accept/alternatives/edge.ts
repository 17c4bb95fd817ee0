import {
  accept,
  AF_UNIX,
  bind,
  close,
  epoll_create1,
  epoll_ctl,
  EPOLL_CTL_ADD,
  epoll_wait,
  EPOLLET,
  EPOLLIN,
  F_GETFL,
  F_SETFL,
  fcntl,
  listen,
  MSG_DONTWAIT,
  MSG_NOSIGNAL,
  O_ASYNC,
  O_NONBLOCK,
  recv,
  send,
  SOCK_STREAM,
  socket,
  SyscallError,
} from "@ipcbook/syscalls";

/** Told once of each change, and therefore empties everything before it sleeps. */
export function server(path: string): void {
  const listener = socket(AF_UNIX, SOCK_STREAM);
  bind(listener, { family: AF_UNIX, path });
  fcntl(listener, F_SETFL, fcntl(listener, F_GETFL) | O_NONBLOCK | O_ASYNC);
  listen(listener, 100);
  const epfd = epoll_create1();
  epoll_ctl(epfd, EPOLL_CTL_ADD, listener, { events: EPOLLIN | EPOLLET });
  let host = -1;
  for (;;) {
    epoll_wait(epfd, 8, -1);
    for (;;) {
      if (host < 0) {
        host = next(listener);
        if (host < 0) break;
        fcntl(host, F_SETFL, fcntl(host, F_GETFL) | O_NONBLOCK);
        epoll_ctl(epfd, EPOLL_CTL_ADD, host, { events: EPOLLIN | EPOLLET });
      }
      const asked = questions(host);
      if (asked === "none yet") break;
      if (asked === "gone") {
        close(host);
        host = -1;
        continue;
      }
      let count = 0;
      for (let guest: number; (guest = next(listener)) >= 0;) {
        tell(guest, ++count);
        close(guest);
      }
      tell(host, count);
    }
  }
}

/** -1 where nobody waits, as in C. */
function next(listener: number): number {
  try {
    return accept(listener).fd;
  } catch (error) {
    if (error instanceof SyscallError && error.code === "EAGAIN") return -1;
    if (error instanceof SyscallError && error.code === "ECONNABORTED") return next(listener);
    throw error;
  }
}

function questions(host: number): "one" | "none yet" | "gone" {
  try {
    return recv(host, new Uint8Array(1), MSG_DONTWAIT) === 0 ? "gone" : "one";
  } catch (error) {
    return (error as SyscallError).code === "EAGAIN" ? "none yet" : "gone";
  }
}

function tell(fd: number, number: number): void {
  try {
    send(fd, Uint8Array.of(number), MSG_NOSIGNAL);
  } catch {
    // Gone: the next read of it says so.
  }
}
