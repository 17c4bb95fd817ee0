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
  EPOLLOUT,
  F_GETFL,
  F_SETFL,
  fcntl,
  listen,
  MSG_NOSIGNAL,
  O_NONBLOCK,
  read,
  send,
  SOCK_STREAM,
  socket,
  SyscallError,
} from "@ipcbook/syscalls";

interface Client {
  /** What it has not taken yet. */
  pending: Uint8Array;
  ended: boolean;
}

/** Listens at `path`, and answers every byte of every client with the next one, all in one thread. */
export function server(path: string): void {
  const listener = socket(AF_UNIX, SOCK_STREAM);
  bind(listener, { family: AF_UNIX, path });
  listen(listener, 128);
  setNonblocking(listener);
  const epoll = epoll_create1();
  epoll_ctl(epoll, EPOLL_CTL_ADD, listener, { events: EPOLLIN | EPOLLET });
  const clients = new Map<number, Client>();

  for (;;) {
    const events = attempt(() => epoll_wait(epoll, 64, -1));
    if (typeof events === "string") continue;
    for (const { data: fd } of events) {
      if (fd === listener) {
        acceptAll();
        continue;
      }
      if (serve(fd, clients.get(fd)!) === "there") continue;
      // This takes it out of the kernel's set as well.
      close(fd);
      clients.delete(fd);
    }
  }

  /** One event may stand for many clients. */
  function acceptAll(): void {
    for (;;) {
      const client = attempt(() => accept(listener).fd);
      if (client === "not now") return;
      if (client === "gone") continue;
      setNonblocking(client);
      clients.set(client, { pending: new Uint8Array(0), ended: false });
      epoll_ctl(epoll, EPOLL_CTL_ADD, client, { events: EPOLLIN | EPOLLOUT | EPOLLET });
    }
  }
}

/** Reads and writes until both would block; an end is kept until all is written. */
function serve(fd: number, client: Client): "gone" | "there" {
  while (!client.ended) {
    const buffer = new Uint8Array(4096);
    const count = attempt(() => read(fd, buffer));
    if (count === "gone") return "gone";
    if (count === "not now") break;
    client.ended = count === 0;
    const all = new Uint8Array(client.pending.length + count);
    all.set(client.pending);
    all.set(buffer.subarray(0, count).map((byte) => byte + 1), client.pending.length);
    client.pending = all;
  }
  while (client.pending.length > 0) {
    const sent = attempt(() => send(fd, client.pending, MSG_NOSIGNAL));
    if (sent === "gone") return "gone";
    if (sent === "not now") return "there";
    client.pending = client.pending.subarray(sent);
  }
  return client.ended ? "gone" : "there";
}

/** The result of a call, made again if a signal interrupts it; or that it would block, or that the client is not there any more. */
function attempt<T>(call: () => T): T | "not now" | "gone" {
  for (;;) {
    try {
      return call();
    } catch (error) {
      const code = error instanceof SyscallError ? error.code : "";
      if (code === "EINTR") continue;
      if (code === "EAGAIN") return "not now";
      if (code === "EPIPE" || code === "ECONNRESET" || code === "ECONNABORTED") return "gone";
      throw error;
    }
  }
}

function setNonblocking(fd: number): void {
  fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) | O_NONBLOCK);
}
