import {
  type Address,
  AF_INET,
  close,
  connect,
  errnoCode,
  F_GETFL,
  F_SETFL,
  fcntl,
  getsockopt,
  MSG_NOSIGNAL,
  O_NONBLOCK,
  poll,
  POLLOUT,
  recv,
  send,
  SO_ERROR,
  SOCK_STREAM,
  socket,
  SOL_SOCKET,
  SyscallError,
} from "@ipcbook/syscalls";

/** Asks the server at `address` for a byte, and waits for the connection 100 ms at most. */
export function client(address: string): string {
  const [host, port] = address.split(":");
  const fd = socket(AF_INET, SOCK_STREAM);
  try {
    const server = { family: AF_INET, address: host!, port: Number(port) } as const;
    return failure(fd, server, 100) ?? ask(fd);
  } finally {
    close(fd);
  }
}

/** Connects `fd` within `limitMs`; what stands in the way, or null. */
function failure(fd: number, server: Address, limitMs: number): string | null {
  const flags = fcntl(fd, F_GETFL);
  fcntl(fd, F_SETFL, flags | O_NONBLOCK);
  let code = attempt(() => connect(fd, server));
  if (code === "EINPROGRESS") {
    const fds = [{ fd, events: POLLOUT, revents: 0 }];
    let ready = 0;
    code = again(() => ready = poll(fds, limitMs));
    if (code === null && ready === 0) return "gave up";
    const errno = code === null ? getsockopt(fd, SOL_SOCKET, SO_ERROR) : 0;
    if (errno !== 0) code = errnoCode(errno);
  }
  fcntl(fd, F_SETFL, flags);
  return code && `not connected: ${code}`;
}

function ask(fd: number): string {
  const byte = Uint8Array.of(0x41);
  let length = 0;
  const code = attempt(() => send(fd, byte, MSG_NOSIGNAL)) ??
    again(() => length = recv(fd, byte));
  if (code !== null) return `lost: ${code}`;
  return length === 0 ? "no answer" : `answered ${byte[0]}`;
}

/** The name of the error with which `call` fails, or null. */
function attempt(call: () => void): string | null {
  try {
    call();
    return null;
  } catch (error) {
    if (error instanceof SyscallError) return error.code;
    throw error;
  }
}

/** The same, but a call that a signal has interrupted is made again. */
function again(call: () => void): string | null {
  for (;;) {
    const code = attempt(call);
    if (code !== "EINTR") return code;
  }
}
