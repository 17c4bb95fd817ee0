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

/** Keeps the queue of the kernel empty, and one of its own. */
export function server(path: string): void {
  const listener = socket(AF_UNIX, SOCK_STREAM);
  fcntl(listener, F_SETFL, fcntl(listener, F_GETFL) | O_NONBLOCK | O_ASYNC);
  bind(listener, { family: AF_UNIX, path });
  listen(listener, 64);
  const inside: number[] = [];
  for (;;) {
    const fds = [listener, ...inside.slice(0, 1)]
      .map((fd) => ({ fd, events: POLLIN, revents: 0 }));
    poll(fds, -1);
    takeAll(listener, inside);
    if (!fds[1]?.revents) continue;
    const [host] = inside as [number];
    if (!hasAsked(host)) {
      close(inside.shift()!);
      continue;
    }
    // Again: somebody may have come between poll and the question.
    takeAll(listener, inside);
    const guests = inside.splice(1);
    guests.forEach((guest, place) => {
      ignoringTheGone(() => send(guest, Uint8Array.of(place + 1), MSG_NOSIGNAL));
      close(guest);
    });
    ignoringTheGone(() => send(host, Uint8Array.of(guests.length), MSG_NOSIGNAL));
  }
}

function takeAll(listener: number, inside: number[]): void {
  let empty = false;
  while (!empty) {
    try {
      inside.push(accept(listener).fd);
    } catch (error) {
      if (!(error instanceof SyscallError)) throw error;
      empty = error.code === "EAGAIN";
      if (!empty && error.code !== "ECONNABORTED") throw error;
    }
  }
}

function hasAsked(host: number): boolean {
  let count = 0;
  ignoringTheGone(() => count = read(host, new Uint8Array(1)));
  return count > 0;
}

function ignoringTheGone(work: () => void): void {
  try {
    work();
  } catch (error) {
    const code = error instanceof SyscallError ? error.code : "";
    if (code !== "EPIPE" && code !== "ECONNRESET") throw error;
  }
}
