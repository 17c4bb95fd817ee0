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
  for (;;) {
    const fd = socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK);
    waiting.push(fd);
    if (!connects(fd, path)) break;
  }
  for (const fd of waiting) close(fd);
  return waiting.length - 1;
}

/** False where the queue is full. */
function connects(fd: number, path: string): boolean {
  for (;;) {
    try {
      connect(fd, { family: AF_UNIX, path });
      return true;
    } catch (error) {
      if (!(error instanceof SyscallError)) throw error;
      if (error.code === "EAGAIN") return false;
      if (error.code !== "EINTR") throw error;
    }
  }
}
