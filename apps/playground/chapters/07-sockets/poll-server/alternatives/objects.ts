import {
  accept,
  AF_UNIX,
  bind,
  close,
  listen,
  MSG_DONTWAIT,
  MSG_NOSIGNAL,
  poll,
  type PollFd,
  POLLIN,
  POLLOUT,
  recv,
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
  const clients = new Map<number, Client>();
  for (;;) {
    const asked: PollFd[] = [...clients.values()].map(({ fd, hasAnswers }) => ({
      fd,
      events: hasAnswers ? POLLOUT : POLLIN,
      revents: 0,
    }));
    const door: PollFd = { fd: listener, events: POLLIN, revents: 0 };
    if (tolerate(() => poll([...asked, door], -1), 0) === null) continue;
    for (const { fd, revents } of asked) {
      const client = clients.get(fd)!;
      if (revents === 0 || (client.hasAnswers ? client.answer() : client.listen())) continue;
      clients.delete(fd);
      close(fd);
    }
    if (door.revents === 0) continue;
    const fd = tolerate(() => accept(listener).fd, -1);
    if (fd !== null && fd !== -1) clients.set(fd, new Client(fd));
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
