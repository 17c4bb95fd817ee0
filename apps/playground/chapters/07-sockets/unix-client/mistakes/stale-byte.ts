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
    const byte = Uint8Array.of(0x41);
    again(() => send(fd, byte, MSG_NOSIGNAL));
    again(() => recv(fd, byte));
    return byte[0]!;
  } finally {
    close(fd);
  }
}

function again<T>(call: () => T): T {
  for (;;) {
    try {
      return call();
    } catch (error) {
      if (!(error instanceof SyscallError && error.code === "EINTR")) throw error;
    }
  }
}
