import {
  accept,
  AF_INET,
  bind,
  close,
  listen,
  MSG_NOSIGNAL,
  recvmsg,
  sendmsg,
  setsockopt,
  SO_REUSEADDR,
  SOCK_STREAM,
  socket,
  SOL_SOCKET,
  SyscallError,
} from "@ipcbook/syscalls";

const harmless = new Set(["ECONNABORTED", "ECONNRESET", "EPIPE"]);

/** What `call` gives, or -1 where only this client is concerned. */
function orMinusOne(call: () => number): number {
  try {
    return call();
  } catch (error) {
    if (error instanceof SyscallError && harmless.has(error.code)) return -1;
    throw error;
  }
}

export function server(address: string): void {
  const parts = address.split(":");
  const listener = socket(AF_INET, SOCK_STREAM);
  setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, new Uint8Array(Int32Array.of(1).buffer));
  bind(listener, { family: AF_INET, port: +parts[1]!, address: parts[0]! });
  listen(listener, 10);
  const buffer = new Uint8Array(1);
  for (;;) {
    const client = orMinusOne(() => accept(listener).fd);
    if (client === -1) continue;
    if (orMinusOne(() => recvmsg(client, { buffer }).length) === 1) {
      const bytes = buffer.map((byte) => byte + 1);
      orMinusOne(() => sendmsg(client, { bytes }, MSG_NOSIGNAL));
    }
    close(client);
  }
}
