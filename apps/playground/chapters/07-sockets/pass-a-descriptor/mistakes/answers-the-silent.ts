import {
  accept,
  AF_UNIX,
  bind,
  close,
  listen,
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
    for (const passed of passedOver(client)) serve(passed);
    close(client);
  }
}

/** The descriptors that come over `client`, until it ends. */
function* passedOver(client: number): Generator<number> {
  const buffer = new Uint8Array(1);
  for (;;) {
    const { length, descriptors } = again(() => recvmsg(client, { buffer, descriptors: 1 }));
    if (length === 0) return;
    yield* descriptors;
  }
}

/** Answers one byte with the next one, and closes. */
function serve(connection: number): void {
  const byte = new Uint8Array(1);
  try {
    again(() => read(connection, byte));
    byte[0]!++;
    again(() => send(connection, byte, MSG_NOSIGNAL));
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
