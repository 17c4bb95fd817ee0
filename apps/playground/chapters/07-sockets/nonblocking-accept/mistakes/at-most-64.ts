import {
  accept,
  AF_UNIX,
  bind,
  close,
  F_GETFL,
  F_SETFL,
  fcntl,
  listen,
  MSG_NOSIGNAL,
  O_ASYNC,
  O_NONBLOCK,
  poll,
  POLLIN,
  read,
  send,
  SOCK_STREAM,
  socket,
  SyscallError,
} from "@ipcbook/syscalls";

/** Serves one host after the other at `path`: for each byte of the host's, it lets in all who wait. */
export function server(path: string): void {
  const listener = listenAt(path);
  addFlag(listener, O_NONBLOCK);
  for (;;) {
    poll([{ fd: listener, events: POLLIN, revents: 0 }], -1);
    const host = next(listener);
    if (host !== null) serve(host, listener);
  }
}

function listenAt(path: string): number {
  const fd = socket(AF_UNIX, SOCK_STREAM);
  bind(fd, { family: AF_UNIX, path });
  listen(fd, 64);
  addFlag(fd, O_ASYNC);
  return fd;
}

function addFlag(fd: number, flag: number): void {
  fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) | flag);
}

/** The first one who waits, or null where nobody does. */
function next(listener: number): number | null {
  for (;;) {
    try {
      return accept(listener).fd;
    } catch (error) {
      if (codeOf(error) === "EAGAIN") return null;
      if (codeOf(error) !== "ECONNABORTED") throw error;
    }
  }
}

function serve(host: number, listener: number): void {
  while (asks(host)) {
    let count = 0;
    while (count < 64) {
      const guest = next(listener);
      if (guest === null) break;
      count++;
      tell(guest, count);
      close(guest);
    }
    tell(host, count);
  }
  close(host);
}

/** Sleeps until the host says something: its socket has not inherited O_NONBLOCK. */
function asks(host: number): boolean {
  try {
    return read(host, new Uint8Array(1)) === 1;
  } catch (error) {
    if (codeOf(error) === "ECONNRESET") return false;
    throw error;
  }
}

function tell(fd: number, number: number): void {
  try {
    send(fd, Uint8Array.of(number), MSG_NOSIGNAL);
  } catch (error) {
    // It has gone, and does not want to know any more.
    if (codeOf(error) !== "EPIPE") throw error;
  }
}

function codeOf(error: unknown): string {
  if (error instanceof SyscallError) return error.code;
  throw error;
}
