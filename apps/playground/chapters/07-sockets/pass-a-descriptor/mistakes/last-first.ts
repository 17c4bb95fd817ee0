import {
  accept,
  AF_UNIX,
  bind,
  close,
  listen,
  MSG_DONTWAIT,
  MSG_NOSIGNAL,
  read,
  recvmsg,
  send,
  SOCK_STREAM,
  socket,
  SyscallError,
} from "@ipcbook/syscalls";

/** Serves the connections that its clients pass to it. */
export function server(path: string): void {
  const listener = socket(AF_UNIX, SOCK_STREAM);
  bind(listener, { family: AF_UNIX, path });
  listen(listener, 5);
  for (;;) {
    const client = again(() => accept(listener)).fd;
    const passed: number[] = [];
    for (let isOver = false; !isOver || passed.length > 0;) {
      isOver = isOver || take(client, passed);
      const next = passed.pop();
      if (next !== undefined) serve(next);
    }
    close(client);
  }
}

/** Takes all that has come over `client`, waiting for the first of it; whether it has ended. */
function take(client: number, passed: number[]): boolean {
  const buffer = new Uint8Array(1);
  for (let flags = 0;; flags = MSG_DONTWAIT) {
    try {
      const { length, descriptors } = again(() =>
        recvmsg(client, { buffer, descriptors: 1 }, flags)
      );
      if (length === 0) return true;
      passed.push(...descriptors);
    } catch (error) {
      if (error instanceof SyscallError && error.code === "EAGAIN") return false;
      throw error;
    }
  }
}

/** Answers one byte with the next one, and closes. */
function serve(connection: number): void {
  const byte = new Uint8Array(1);
  try {
    if (again(() => read(connection, byte)) === 1) {
      byte[0]!++;
      again(() => send(connection, byte, MSG_NOSIGNAL));
    }
  } catch (error) {
    // Whoever has gone needs no answer.
    if (!(error instanceof SyscallError)) throw error;
  } finally {
    close(connection);
  }
}

/** Makes a call again that a signal has interrupted. */
function again<Result>(call: () => Result): Result {
  for (;;) {
    try {
      return call();
    } catch (error) {
      if (!(error instanceof SyscallError && error.code === "EINTR")) throw error;
    }
  }
}
