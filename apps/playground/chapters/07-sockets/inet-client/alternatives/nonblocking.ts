import {
  AF_INET,
  close,
  connect,
  errnoCode,
  getsockopt,
  MSG_NOSIGNAL,
  poll,
  POLLIN,
  POLLOUT,
  recv,
  send,
  SO_ERROR,
  SOCK_NONBLOCK,
  SOCK_STREAM,
  socket,
  SOL_SOCKET,
  SyscallError,
} from "@ipcbook/syscalls";

export function client(address: string): string {
  const [host, port] = address.split(":");
  const fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK);
  try {
    const failed = connected(fd, host!, Number(port));
    if (failed !== null) return failed;
    send(fd, Uint8Array.of(0x41), MSG_NOSIGNAL);
    poll([{ fd, events: POLLIN, revents: 0 }], -1);
    const byte = new Uint8Array(1);
    return recv(fd, byte) > 0 ? `answered ${byte[0]}` : "no answer";
  } catch (error) {
    if (error instanceof SyscallError && wordFor(error.code)) return wordFor(error.code)!;
    throw error;
  } finally {
    close(fd);
  }
}

/** Null once the connection is there, or else the word for why it is not. */
function connected(fd: number, address: string, port: number): string | null {
  try {
    connect(fd, { family: AF_INET, address, port });
    return null;
  } catch (error) {
    if (!(error instanceof SyscallError && error.code === "EINPROGRESS")) throw error;
  }
  poll([{ fd, events: POLLOUT, revents: 0 }], -1);
  const errno = getsockopt(fd, SOL_SOCKET, SO_ERROR);
  if (errno === 0) return null;
  const code = errnoCode(errno);
  const word = wordFor(code);
  if (word === undefined) throw new Error(`connect ${code}`);
  return word;
}

function wordFor(code: string): string | undefined {
  if (code === "ECONNREFUSED") return "refused";
  if (code === "ETIMEDOUT") return "timed out";
  if (code === "ENETUNREACH" || code === "EHOSTUNREACH") return "unreachable";
  return code === "ECONNRESET" ? "reset" : undefined;
}
