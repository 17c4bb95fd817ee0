import { AF_INET, bind, recvfrom, sendto, SOCK_DGRAM, socket } from "@ipcbook/syscalls";

/** The longest request. */
const limit = 512;

/** Adds up what its clients send, each request once, however often it comes. */
export function server(address: string): void {
  const [host, port] = address.split(":");
  const fd = socket(AF_INET, SOCK_DGRAM);
  bind(fd, { family: AF_INET, address: host!, port: Number(port) });
  const buffer = new Uint8Array(limit);
  for (;;) {
    // TODO: a longer datagram is cut to fit. Which flag tells how long it was?
    const { length, address: client } = recvfrom(fd, buffer);
    if (length === 0 || client === null) continue;
    const [number, ...data] = buffer.subarray(0, length);
    // TODO: whose request is this, and has it come before? Keep a sum for each client.
    const sum = data.reduce((sum, byte) => sum + byte, 0);
    // TODO: the sum in four bytes, in network order.
    sendto(fd, Uint8Array.of(number!, sum), 0, client);
  }
}
