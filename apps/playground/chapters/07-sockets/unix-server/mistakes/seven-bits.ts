import {
  accept,
  AF_UNIX,
  bind,
  close,
  connect,
  listen,
  MSG_NOSIGNAL,
  recv,
  send,
  SOCK_STREAM,
  socket,
  SyscallError,
  unlink,
} from "@ipcbook/syscalls";

export function server(address: string): void {
  const listener = socket(AF_UNIX, SOCK_STREAM);
  try {
    bind(listener, { family: AF_UNIX, path: address });
  } catch (error) {
    if (!isStale(address)) throw error;
    unlink(address);
    bind(listener, { family: AF_UNIX, path: address });
  }
  listen(listener, 5);
  for (;;) {
    let client: number;
    try {
      client = accept(listener).fd;
    } catch {
      continue;
    }
    const byte = new Uint8Array(1);
    try {
      if (recv(client, byte) === 1) {
        send(client, Uint8Array.of((byte[0]! + 1) & 0x7f), MSG_NOSIGNAL);
      }
    } catch {
      // The client has gone.
    }
    close(client);
  }
}

function isStale(path: string): boolean {
  const probe = socket(AF_UNIX, SOCK_STREAM);
  try {
    connect(probe, { family: AF_UNIX, path });
    return false;
  } catch (error) {
    return error instanceof SyscallError && error.code === "ECONNREFUSED";
  } finally {
    close(probe);
  }
}
