import {
  accept,
  AF_INET,
  bind,
  close,
  listen,
  MSG_NOSIGNAL,
  recv,
  send,
  setsockopt,
  SO_REUSEADDR,
  SOCK_STREAM,
  socket,
  SOL_SOCKET,
  SyscallError,
} from "@ipcbook/syscalls";

export function server(address: string): void {
  const [host, port] = address.split(":");
  const listener = socket(AF_INET, SOCK_STREAM);
  // Before bind(): that is the call which asks whether the port may be used again.
  setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, 1);
  bind(listener, { family: AF_INET, address: host!, port: Number(port) });
  listen(listener, 5);
  for (;;) {
    const client = next(listener);
    if (client !== null) serve(client);
  }
}

/** The next client, or null where it has gone before it was accepted. */
function next(listener: number): number | null {
  try {
    return accept(listener).fd;
  } catch (error) {
    if (codeOf(error) === "ECONNABORTED") return null;
    throw error;
  }
}

function serve(client: number): void {
  const byte = new Uint8Array(1);
  try {
    if (recv(client, byte) === 1) {
      // A Uint8Array keeps the low 8 bits: 255 + 1 is stored as 0.
      byte[0]! += 1;
      send(client, byte, MSG_NOSIGNAL);
    }
  } catch (error) {
    if (!["ECONNRESET", "EPIPE"].includes(codeOf(error))) throw error;
  } finally {
    close(client);
  }
}

function codeOf(error: unknown): string {
  if (error instanceof SyscallError) return error.code;
  throw error;
}
