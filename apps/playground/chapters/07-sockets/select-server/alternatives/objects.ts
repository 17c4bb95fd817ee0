import {
  accept,
  AF_UNIX,
  bind,
  close,
  FdSet,
  listen,
  MSG_DONTWAIT,
  MSG_NOSIGNAL,
  recv,
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
  listen(listener, 20);
  const clients = new Set<Client>();
  for (;;) {
    const [reading, writing] = [new FdSet(), new FdSet()];
    reading.set(listener);
    let nfds = listener + 1;
    for (const client of clients) {
      (client.hasAnswers ? writing : reading).set(client.fd);
      nfds = Math.max(nfds, client.fd + 1);
    }
    if (tolerate(() => select(nfds, reading, writing, null, null), 0) === null) continue;
    for (const client of clients) {
      const isOver = reading.isSet(client.fd) && !client.listen() ||
        writing.isSet(client.fd) && !client.answer();
      if (!isOver) continue;
      clients.delete(client);
      close(client.fd);
    }
    if (!reading.isSet(listener)) continue;
    const fd = tolerate(() => accept(listener).fd, -1);
    if (fd !== null && fd !== -1) clients.add(new Client(fd));
  }
}

class Client {
  readonly fd: number;
  #answers: number[] = [];

  constructor(fd: number) {
    this.fd = fd;
  }

  get hasAnswers(): boolean {
    return this.#answers.length > 0;
  }

  /** Takes what it has said; false once it is over. */
  listen(): boolean {
    const buffer = new Uint8Array(512);
    const count = tolerate(() => recv(this.fd, buffer, MSG_DONTWAIT), 0);
    if (count === null) return true;
    for (const byte of buffer.subarray(0, count)) this.#answers.push((byte + 1) & 0xff);
    return count > 0;
  }

  /** Gives it as much of its answers as it takes; false once it is over. */
  answer(): boolean {
    const sent = tolerate(
      () => send(this.fd, Uint8Array.from(this.#answers), MSG_DONTWAIT | MSG_NOSIGNAL),
      -1,
    );
    if (sent !== null && sent > 0) this.#answers.splice(0, sent);
    return sent !== -1;
  }
}

/** Null if the call would block or was interrupted, `gone` if the client is. */
function tolerate(call: () => number, gone: number): number | null {
  try {
    return call();
  } catch (error) {
    if (!(error instanceof SyscallError)) throw error;
    if (["EAGAIN", "EINTR"].includes(error.code)) return null;
    if (["EPIPE", "ECONNRESET", "ECONNABORTED"].includes(error.code)) return gone;
    throw error;
  }
}
