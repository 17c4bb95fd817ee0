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
  O_NONBLOCK,
  poll,
  type PollFd,
  POLLIN,
  POLLOUT,
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
  const clients = new Map<number, Client>();

  for (;;) {
    const watched: PollFd[] = [{ fd: listener, events: POLLIN, revents: 0 }];
    for (const [fd, { pending, ended }] of clients) {
      const events = (ended ? 0 : POLLIN) | (pending.length > 0 ? POLLOUT : 0);
      watched.push({ fd, events, revents: 0 });
    }
    if (attempt(() => poll(watched, -1)) === "not now") continue;

    for (const { fd, revents } of watched) {
      // Not only what was asked for: POLLERR and POLLHUP come by themselves, and the next call says why.
      if (revents === 0) continue;
      if (fd === listener) {
        const client = attempt(() => accept(listener).fd);
        if (typeof client !== "number") continue;
        setNonblocking(client);
        clients.set(client, { pending: new Uint8Array(0), ended: false });
        continue;
      }
      if (serve(fd, clients.get(fd)!, (revents & ~POLLOUT) !== 0) === "there") continue;
      close(fd);
      clients.delete(fd);
    }
  }
}

/** Reads what came, behind what is pending, and writes what it can; an end is kept until all is written. */
function serve(fd: number, client: Client, isReadable: boolean): "gone" | "there" {
  if (isReadable && !client.ended) {
    const buffer = new Uint8Array(4096);
    const count = attempt(() => read(fd, buffer));
    if (count === "gone") return "gone";
    if (count === 0) client.ended = true;
    else if (count !== "not now") {
      const answers = buffer.subarray(0, count).map((byte) => byte + 1);
      const all = new Uint8Array(client.pending.length + answers.length);
      all.set(client.pending);
      all.set(answers, client.pending.length);
      client.pending = all;
    }
  }
  if (client.pending.length > 0) {
    const sent = attempt(() => send(fd, client.pending, MSG_NOSIGNAL));
    if (sent === "gone") return "gone";
    if (sent !== "not now") client.pending = client.pending.subarray(sent);
  }
  return client.ended && client.pending.length === 0 ? "gone" : "there";
}

/** The result of a call; or that it would block or was interrupted; or that the client is not there any more. */
function attempt<T>(call: () => T): T | "not now" | "gone" {
  try {
    return call();
  } catch (error) {
    const code = error instanceof SyscallError ? error.code : "";
    if (code === "EAGAIN" || code === "EINTR") return "not now";
    if (code === "EPIPE" || code === "ECONNRESET" || code === "ECONNABORTED") return "gone";
    throw error;
  }
}

function setNonblocking(fd: number): void {
  fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) | O_NONBLOCK);
}
