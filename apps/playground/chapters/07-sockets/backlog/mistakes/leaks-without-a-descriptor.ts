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
    try {
      if (connects(fd, path)) continue;
    } catch (error) {
      closeAll(waiting);
      throw error;
    }
    closeAll(waiting);
    return waiting.length - 1;
  }
}

function closeAll(fds: readonly number[]): void {
  for (const fd of fds) close(fd);
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
