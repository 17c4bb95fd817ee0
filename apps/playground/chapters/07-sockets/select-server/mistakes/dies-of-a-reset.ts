import {
  accept,
  AF_UNIX,
  bind,
  close,
  F_GETFL,
  F_SETFL,
  fcntl,
  FdSet,
  listen,
  MSG_NOSIGNAL,
  O_NONBLOCK,
  read,
  select,
  send,
  SOCK_STREAM,
  socket,
  SyscallError,
} from "@ipcbook/syscalls";

/** Listens at `path`, and answers every byte of every client with the next one, all in one thread. */
export function server(path: string): void {
  const listener = socket(AF_UNIX, SOCK_STREAM);
  bind(listener, { family: AF_UNIX, path });
  listen(listener, 128);
  setNonblocking(listener);
  // By descriptor: what a client has not taken yet.
  const clients = new Map<number, Uint8Array>();

  for (;;) {
    // select leaves in the sets what is ready: they are made anew for each call.
    const [reading, writing] = [new FdSet(), new FdSet()];
    reading.set(listener);
    for (const [fd, pending] of clients) (pending.length === 0 ? reading : writing).set(fd);
    const highest = Math.max(listener, ...clients.keys());
    if (attempt(() => select(highest + 1, reading, writing, null, null)) === "not now") continue;

    for (const [fd, pending] of clients) {
      if (!reading.isSet(fd) && !writing.isSet(fd)) continue;
      const left = serve(fd, pending);
      if (left !== "gone") {
        clients.set(fd, left);
        continue;
      }
      close(fd);
      clients.delete(fd);
    }
    // Last: a new client may get the number of one that has just gone.
    if (reading.isSet(listener)) {
      const client = attempt(() => accept(listener).fd);
      if (typeof client !== "number") continue;
      setNonblocking(client);
      clients.set(client, new Uint8Array(0));
    }
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
    if (code === "EPIPE" || code === "ECONNABORTED") return "gone";
    throw error;
  }
}

function setNonblocking(fd: number): void {
  fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) | O_NONBLOCK);
}
