import { AF_UNIX, close, connect, SOCK_NONBLOCK, SOCK_STREAM, socket } from "@ipcbook/syscalls";

/** Returns how many connections the listener at `path` takes before its queue is full. */
export function client(path: string): number {
  const fd = socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK);
  connect(fd, { family: AF_UNIX, path });
  // TODO: connect one socket after the other. With which error does a full queue answer?
  // TODO: what about the other errors?
  close(fd);
  return 1;
}
