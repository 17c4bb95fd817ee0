import {
  AF_UNIX,
  close,
  connect,
  SOCK_NONBLOCK,
  SOCK_STREAM,
  socket,
  SyscallError,
} from "@ipcbook/syscalls";

/** Each call holds its connection until those after it have been counted. */
export function client(path: string): number {
  const fd = socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK);
  try {
    return tryConnect(fd, path) ? 1 + client(path) : 0;
  } finally {
    close(fd);
  }
}

function tryConnect(fd: number, path: string): boolean {
  try {
    connect(fd, { family: AF_UNIX, path });
    return true;
  } catch (error) {
    if (!(error instanceof SyscallError)) throw error;
    if (error.code === "EINTR") return tryConnect(fd, path);
    if (error.code === "EAGAIN") return false;
    throw error;
  }
}
