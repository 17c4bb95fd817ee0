import {
  type Address,
  AF_INET,
  bind,
  MSG_TRUNC,
  recvfrom,
  sendto,
  SOCK_DGRAM,
  socket,
  SyscallError,
} from "@ipcbook/syscalls";

/** What is kept of a client: the number of its last request, and the sum so far. */
interface Client {
  number: number;
  sum: number;
}

/** The longest request. */
const limit = 512;

/** Adds up what its clients send, each request once, however often it comes. */
export function server(address: string): void {
  const [, port] = address.split(":");
  const fd = socket(AF_INET, SOCK_DGRAM);
  bind(fd, { family: AF_INET, address: "127.0.0.1", port: Number(port) });
  const clients = new Map<string, Client>();
  const buffer = new Uint8Array(limit);
  for (;;) {
    const request = next(fd, buffer);
    if (request === null || request.length === 0) continue;
    const [number] = buffer;
    if (request.length > limit) {
      answer(fd, Uint8Array.of(number!), request.address);
      continue;
    }
    const client = update(clients, request.address, buffer.subarray(0, request.length));
    if (client !== null) answer(fd, encode(client), request.address);
  }
}

/** The next datagram and, because of MSG_TRUNC, how long it was; null where there was none. */
function next(fd: number, buffer: Uint8Array): { length: number; address: Address } | null {
  try {
    const { length, address } = recvfrom(fd, buffer, MSG_TRUNC);
    return address === null ? null : { length, address };
  } catch (error) {
    if (error instanceof SyscallError && error.code === "EINTR") return null;
    throw error;
  }
}

/** The client as it is after `request`, or null where that is a late copy. */
function update(
  clients: Map<string, Client>,
  address: Address,
  [number, ...data]: Uint8Array,
): Client | null {
  const key = JSON.stringify(address);
  const client = clients.get(key);
  if (client && client.number === number) return client;
  if (client && number !== (client.number + 1) % 256) return null;
  const sum = data.reduce((sum, byte) => sum + byte, client?.sum ?? 0);
  const changed = { number: number!, sum };
  clients.set(key, changed);
  return changed;
}

/** The number, and the sum in four bytes of network order. */
function encode({ number, sum }: Client): Uint8Array {
  const bytes = new Uint8Array(5);
  const view = new DataView(bytes.buffer);
  view.setUint8(0, number);
  view.setUint32(1, sum);
  return bytes;
}

function answer(fd: number, bytes: Uint8Array, address: Address): void {
  try {
    sendto(fd, bytes, 0, address);
  } catch (error) {
    // An answer can be lost anywhere, and so it can here: the client asks again.
    if (!(error instanceof SyscallError)) throw error;
  }
}
