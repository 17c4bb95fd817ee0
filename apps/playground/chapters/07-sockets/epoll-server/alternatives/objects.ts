import {
  accept,
  AF_UNIX,
  bind,
  close,
  epoll_create1,
  epoll_ctl,
  EPOLL_CTL_ADD,
  EPOLL_CTL_DEL,
  EPOLL_CTL_MOD,
  epoll_wait,
  EPOLLIN,
  EPOLLOUT,
  listen,
  MSG_DONTWAIT,
  MSG_NOSIGNAL,
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
  const epoll = epoll_create1();
  epoll_ctl(epoll, EPOLL_CTL_ADD, listener, { events: EPOLLIN });
  const clients = new Map<number, Client>();
  for (;;) {
    const seen: number[] = [];
    tolerate(() => seen.push(...epoll_wait(epoll, 16, -1).map(({ data }) => data)), 0);
    for (const fd of seen) {
      const client = clients.get(fd);
      if (client) {
        const wasFull = client.hasAnswers;
        if (wasFull ? client.answer() : client.listen()) {
          // Level-triggered: told again as long as it holds, so only what is of use is asked for.
          if (wasFull !== client.hasAnswers) {
            const events = client.hasAnswers ? EPOLLOUT : EPOLLIN;
            epoll_ctl(epoll, EPOLL_CTL_MOD, fd, { events });
          }
          continue;
        }
        epoll_ctl(epoll, EPOLL_CTL_DEL, fd);
        clients.delete(fd);
        close(fd);
        continue;
      }
      const accepted = tolerate(() => accept(listener).fd, -1);
      if (accepted === null || accepted === -1) continue;
      clients.set(accepted, new Client(accepted));
      epoll_ctl(epoll, EPOLL_CTL_ADD, accepted, { events: EPOLLIN });
    }
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
