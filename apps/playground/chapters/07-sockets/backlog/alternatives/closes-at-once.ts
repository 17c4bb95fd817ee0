import {
  AF_UNIX,
  close,
  connect,
  SOCK_NONBLOCK,
  SOCK_STREAM,
  socket,
  SyscallError,
} from "@ipcbook/syscalls";

/** A connection keeps its place in the queue after it is closed, until somebody accepts it. */
export function client(path: string): number {
  let count = 0;
  while (isTaken(path)) count++;
  return count;
}

function isTaken(path: string): boolean {
  const fd = socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK);
  try {
    for (;;) {
      try {
        connect(fd, { family: AF_UNIX, path });
        return true;
      } catch (error) {
        const code = error instanceof SyscallError ? error.code : "";
        if (code === "EAGAIN") return false;
        if (code !== "EINTR") throw error;
      }
    }
  } finally {
    close(fd);
  }
}
