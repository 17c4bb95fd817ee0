import {
  AF_UNIX,
  close,
  connect,
  MSG_NOSIGNAL,
  recv,
  send,
  SOCK_STREAM,
  socket,
  SyscallError,
} from "@ipcbook/syscalls";

export function client(address: string): number | null {
  const fd = socket(AF_UNIX, SOCK_STREAM);
  try {
    again(() => connect(fd, { family: AF_UNIX, path: address }));
    again(() => send(fd, Uint8Array.of(0x41), MSG_NOSIGNAL));
    again(() => send(fd, Uint8Array.of(0x41), MSG_NOSIGNAL));
    const byte = new Uint8Array(1);
    return again(() => recv(fd, byte)) === 1 ? byte[0]! : null;
  } finally {
    close(fd);
  }
}

/** Makes a call until no signal interrupts it. */
function again<T>(call: () => T): T {
  for (;;) {
    try {
      return call();
    } catch (error) {
      if (!(error instanceof SyscallError && error.code === "EINTR")) throw error;
    }
  }
}
