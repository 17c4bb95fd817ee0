import {
  AF_UNIX,
  close,
  connect,
  SOCK_NONBLOCK,
  SOCK_STREAM,
  socket,
  SyscallError,
} from "@ipcbook/syscalls";

/** Fills the queue of the listener at `path`, and returns how many connections it took. */
export function client(path: string): number {
  const waiting: number[] = [];
  try {
    for (;;) {
      const fd = connected(path);
      if (fd === null) return waiting.length;
      waiting.push(fd);
    }
  } finally {
    for (const fd of waiting) close(fd);
  }
}

/** A socket that has got in, or null where the queue is full. */
function connected(path: string): number | null {
  for (;;) {
    const fd = socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK);
    try {
      connect(fd, { family: AF_UNIX, path });
      return fd;
    } catch (error) {
      // A new one, after a signal.
      if (error instanceof SyscallError && error.code === "EINTR") continue;
      close(fd);
      if (error instanceof SyscallError && error.code === "EAGAIN") return null;
      throw error;
    }
  }
}
