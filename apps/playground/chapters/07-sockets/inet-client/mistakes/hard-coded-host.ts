import {
  AF_INET,
  close,
  connect,
  MSG_NOSIGNAL,
  recv,
  send,
  SOCK_STREAM,
  socket,
  SyscallError,
} from "@ipcbook/syscalls";

/** What a failing call says about the server; any other error says nothing about it. */
const words = new Map([
  ["ECONNREFUSED", "refused"],
  ["ETIMEDOUT", "timed out"],
  ["ENETUNREACH", "unreachable"],
  ["EHOSTUNREACH", "unreachable"],
  ["ECONNRESET", "reset"],
]);

export function client(address: string): string {
  const [, port] = address.split(":");
  // Outside of try: where this fails, there is nothing to close.
  const fd = socket(AF_INET, SOCK_STREAM);
  try {
    connect(fd, { family: AF_INET, address: "127.0.0.1", port: Number(port) });
    send(fd, Uint8Array.of(0x41), MSG_NOSIGNAL);
    const byte = new Uint8Array(1);
    return recv(fd, byte) === 0 ? "no answer" : `answered ${byte[0]}`;
  } catch (error) {
    const word = error instanceof SyscallError ? words.get(error.code) : undefined;
    if (word === undefined) throw error;
    return word;
  } finally {
    close(fd);
  }
}
