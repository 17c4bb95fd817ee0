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

const words = new Map([
  ["ECONNREFUSED", "refused"],
  ["ETIMEDOUT", "timed out"],
  ["ENETUNREACH", "unreachable"],
  ["EHOSTUNREACH", "unreachable"],
  ["ECONNRESET", "reset"],
]);

export function client(address: string): string {
  const [host, port] = address.split(":");
  const fd = socket(AF_INET, SOCK_STREAM);
  try {
    connect(fd, { family: AF_INET, address: host!, port: Number(port) });
    send(fd, Uint8Array.of(0x41), MSG_NOSIGNAL);
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
