import {
  accept,
  AF_UNIX,
  bind,
  close,
  connect,
  listen,
  MSG_NOSIGNAL,
  recv,
  send,
  SOCK_STREAM,
  socket,
  SyscallError,
  unlink,
} from "@ipcbook/syscalls";

export function server(address: string): void {
  const listener = socket(AF_UNIX, SOCK_STREAM);
  try {
    bind(listener, { family: AF_UNIX, path: address });
  } catch (error) {
    if (codeOf(error) !== "EADDRINUSE" || !isStale(address)) throw error;
    unlink(address);
    bind(listener, { family: AF_UNIX, path: address });
  }
  listen(listener, 5);
  for (;;) {
    const client = next(listener);
    if (client !== null) serve(client);
  }
}

/** Whether the name leads to nobody. Any other answer leaves it to whoever it belongs to. */
function isStale(path: string): boolean {
  const probe = socket(AF_UNIX, SOCK_STREAM);
  try {
    connect(probe, { family: AF_UNIX, path });
    return false;
  } catch (error) {
    return codeOf(error) === "ECONNREFUSED";
  } finally {
    close(probe);
  }
}

/** The next client, or null where accept() has to be asked again. */
function next(listener: number): number | null {
  try {
    return accept(listener).fd;
  } catch (error) {
    if (["EINTR", "ECONNABORTED"].includes(codeOf(error))) return null;
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
