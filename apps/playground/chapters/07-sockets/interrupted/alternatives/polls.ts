import {
  accept,
  AF_UNIX,
  bind,
  close,
  listen,
  MSG_NOSIGNAL,
  poll,
  POLLIN,
  recv,
  send,
  sigaction,
  SIGHUP,
  SIGTERM,
  SIGUSR1,
  SOCK_STREAM,
  socket,
  SyscallError,
  unlink,
} from "@ipcbook/syscalls";

/** Several clients at once. poll() is never restarted, so the other signals have to be ignored. */
export function server(path: string): void {
  for (const signal of [SIGHUP, SIGUSR1]) sigaction(signal, { handler: "ignore" });
  sigaction(SIGTERM, { handler: "interrupt" });
  const listener = socket(AF_UNIX, SOCK_STREAM);
  bind(listener, { family: AF_UNIX, path });
  listen(listener, 16);
  /** By descriptor: the bytes of a pair that has begun. */
  const clients = new Map<number, number[]>();
  let stopping = false;

  for (;;) {
    if (stopping) {
      for (const [fd, begun] of clients) if (begun.length === 0) leave(fd);
      if (clients.size === 0) break;
    }
    const fds = [...(stopping ? [] : [listener]), ...clients.keys()]
      .map((fd) => ({ fd, events: POLLIN, revents: 0 }));
    uninterrupted(() => poll(fds, -1), () => 0);
    for (const { fd, revents } of fds) {
      if (revents === 0) continue;
      if (fd === listener) clients.set(accept(listener).fd, []);
      else serve(fd, clients.get(fd)!);
    }
  }
  unlink(path);

  function serve(fd: number, begun: number[]): void {
    const buffer = new Uint8Array(2);
    let count = 0;
    try {
      count = recv(fd, buffer.subarray(begun.length));
      begun.push(...buffer.subarray(begun.length, begun.length + count));
      if (begun.length === 2) {
        const sum = begun.splice(0).reduce((a, b) => a + b);
        sendAll(fd, Uint8Array.of(sum >> 8, sum));
      }
    } catch (error) {
      if (!/EPIPE|ECONNRESET/.test(String(error))) throw error;
    }
    if (count === 0) leave(fd);
  }

  function sendAll(fd: number, bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    const sent = uninterrupted(() => send(fd, bytes, MSG_NOSIGNAL), () => 0);
    sendAll(fd, bytes.subarray(sent));
  }

  function leave(fd: number): void {
    clients.delete(fd);
    close(fd);
  }

  function uninterrupted<T>(call: () => T, otherwise: () => T): T {
    try {
      return call();
    } catch (error) {
      if (!(error instanceof SyscallError) || error.code !== "EINTR") throw error;
      stopping = true;
      return otherwise();
    }
  }
}
