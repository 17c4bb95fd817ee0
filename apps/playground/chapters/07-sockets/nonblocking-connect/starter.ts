import {
  AF_INET,
  close,
  connect,
  F_GETFL,
  F_SETFL,
  fcntl,
  MSG_NOSIGNAL,
  O_NONBLOCK,
  recv,
  send,
  SOCK_STREAM,
  socket,
} from "@ipcbook/syscalls";

/** Asks the server at `address` for a byte, and waits for the connection 100 ms at most. */
export function client(address: string): string {
  const [host, port] = address.split(":");
  const fd = socket(AF_INET, SOCK_STREAM);
  const flags = fcntl(fd, F_GETFL);
  fcntl(fd, F_SETFL, flags | O_NONBLOCK);
  // TODO: this throws EINPROGRESS now. When is it connected, and how does one know that it is not?
  connect(fd, { family: AF_INET, address: host!, port: Number(port) });
  // TODO: what if nothing happens for 100 ms?
  fcntl(fd, F_SETFL, flags);
  // TODO: which word for which error? And on every way out, give the descriptor back.
  const byte = Uint8Array.of(0x41);
  send(fd, byte, MSG_NOSIGNAL);
  const length = recv(fd, byte);
  close(fd);
  return length === 0 ? "no answer" : `answered ${byte[0]}`;
}
