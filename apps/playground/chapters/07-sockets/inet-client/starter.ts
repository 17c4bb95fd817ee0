import { AF_INET, close, connect, read, SOCK_STREAM, socket, write } from "@ipcbook/syscalls";

/** Asks the server at `address`, "127.0.0.1:9734" or another one, and says in a word how it went. */
export function client(address: string): string {
  const [host, port] = address.split(":");
  const fd = socket(AF_INET, SOCK_STREAM);
  connect(fd, { family: AF_INET, address: host!, port: Number(port) });
  // TODO: where a call fails, the error's `code` tells which word to return. Throw the others on.
  write(fd, Uint8Array.of(0x41));
  const byte = new Uint8Array(1);
  read(fd, byte);
  // TODO: what if no byte came?
  // TODO: on every way out, give the descriptor back.
  close(fd);
  return `answered ${String(byte)}`;
}
