import {
  accept,
  AF_UNIX,
  bind,
  close,
  dup,
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

/** Given up where no descriptor is left: who waits would keep poll() awake for ever, and can be sent away with this one. */
let spare: number;

/** Listens at `path`, and answers every byte of every client with the next one, all in one thread. */
export function server(path: string): void {
  const listener = socket(AF_UNIX, SOCK_STREAM);
  bind(listener, { family: AF_UNIX, path });
  listen(listener, 128);
  setNonblocking(listener);
  spare = dup(listener);
  // By descriptor: what a client has not taken yet.
  const clients = new Map<number, Uint8Array>();

  for (;;) {
    const watched: PollFd[] = [{ fd: listener, events: POLLIN, revents: 0 }];
    for (const [fd, pending] of clients) {
      watched.push({ fd, events: pending.length === 0 ? POLLIN : POLLOUT, revents: 0 });
    }
    if (attempt(() => poll(watched, -1)) === "not now") continue;

    for (const { fd, revents } of watched) {
      // Not only what was asked for: POLLERR and POLLHUP come by themselves, and the next call says why.
      if (revents === 0) continue;
      if (fd === listener) {
        const client = attempt(() => take(listener));
        if (typeof client !== "number") continue;
        setNonblocking(client);
        clients.set(client, new Uint8Array(0));
        continue;
      }
      const left = serve(fd, clients.get(fd)!);
      if (left !== "gone") {
        clients.set(fd, left);
        continue;
      }
      close(fd);
      clients.delete(fd);
    }
  }
}

/** The next client; without a descriptor for it, it is sent away. */
function take(listener: number): number | "not now" {
  try {
    return accept(listener).fd;
  } catch (error) {
    if (!(error instanceof SyscallError && error.code === "EMFILE")) throw error;
    close(spare);
    close(accept(listener).fd);
    spare = dup(listener);
    return "not now";
  }
}

/** Writes what is pending, or reads and answers; gives back what is pending then. */
function serve(fd: number, pending: Uint8Array): Uint8Array | "gone" {
  if (pending.length === 0) {
    const buffer = new Uint8Array(4096);
    const count = attempt(() => read(fd, buffer));
    if (count === 0 || count === "gone") return "gone";
    if (count === "not now") return pending;
    pending = buffer.subarray(0, count).map((byte) => byte + 1);
  }
  const sent = attempt(() => send(fd, pending, MSG_NOSIGNAL));
  if (sent === "gone") return "gone";
  return sent === "not now" ? pending : pending.subarray(sent);
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
