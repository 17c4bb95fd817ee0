import * as sys from "@ipcbook/syscalls";

interface Client {
  last: number;
  sum: number;
}

/** recvmsg() says in its flags that a datagram was cut; sendmsg() answers. */
export function server(address: string): void {
  const { hostname, port } = new URL(`udp://${address}`);
  const fd = sys.socket(sys.AF_INET, sys.SOCK_DGRAM);
  sys.bind(fd, { family: sys.AF_INET, address: hostname, port: Number(port) });
  const clients = new Map<string, Client>();
  for (;;) {
    const buffer = new Uint8Array(512);
    const message = receive(fd, buffer);
    if (!message?.address || message.length === 0) continue;
    const bytes = message.flags & sys.MSG_TRUNC
      ? buffer.subarray(0, 1)
      : answerTo(clients, JSON.stringify(message.address), buffer.subarray(0, message.length));
    if (bytes) reply(fd, bytes, message.address);
  }
}

function receive(fd: number, buffer: Uint8Array): sys.InMessage | undefined {
  try {
    return sys.recvmsg(fd, { buffer });
  } catch (error) {
    if (error instanceof sys.SyscallError && error.code === "EINTR") return undefined;
    throw error;
  }
}

function answerTo(
  clients: Map<string, Client>,
  who: string,
  request: Uint8Array,
): Uint8Array | undefined {
  const view = new DataView(request.buffer, request.byteOffset, request.byteLength);
  const number = view.getUint8(0);
  const client = clients.get(who) ?? { last: (number + 255) % 256, sum: 0 };
  clients.set(who, client);
  if (number === (client.last + 1) % 256) {
    for (let place = 1; place < view.byteLength; place++) client.sum += view.getUint8(place);
    client.last = number;
  }
  if (number !== client.last) return undefined;
  const answer = new DataView(new ArrayBuffer(5));
  answer.setUint8(0, number);
  answer.setUint32(1, client.sum, false);
  return new Uint8Array(answer.buffer);
}

function reply(fd: number, bytes: Uint8Array, to: sys.Address): void {
  try {
    sys.sendmsg(fd, { bytes, to });
  } catch (error) {
    console.warn(`Cannot answer: ${(error as Error).message}`);
  }
}
