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
    // select leaves in the sets what is ready: they are made anew for each call.
    const [reading, writing] = [new FdSet(), new FdSet()];
    reading.set(listener);
    for (const [fd, { pending, ended }] of clients) {
      if (!ended) reading.set(fd);
      if (pending.length > 0) writing.set(fd);
    }
    const highest = Math.max(listener, ...clients.keys());
    if (attempt(() => select(highest + 1, reading, writing, null, null)) === "not now") continue;

    for (const [fd, client] of clients) {
      if (!reading.isSet(fd) && !writing.isSet(fd)) continue;
      if (serve(fd, client, reading.isSet(fd)) === "there") continue;
      close(fd);
      clients.delete(fd);
    }
    // Last: a new client may get the number of one that has just gone.
    if (reading.isSet(listener)) {
      const client = attempt(() => accept(listener).fd);
      if (typeof client !== "number") continue;
      setNonblocking(client);
      clients.set(client, { pending: new Uint8Array(0), ended: false });
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
