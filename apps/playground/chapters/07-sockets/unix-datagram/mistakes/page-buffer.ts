import {
  type Address,
  AF_UNIX,
  bind,
  connect,
  MSG_DONTWAIT,
  recvfrom,
  sendto,
  SOCK_DGRAM,
  socket,
  SyscallError,
  unlink,
} from "@ipcbook/syscalls";

/** Answers each datagram with its bytes in reverse order. */
export function server(path: string): void {
  const fd = socket(AF_UNIX, SOCK_DGRAM);
  takeName(fd, { family: AF_UNIX, path });
  const buffer = new Uint8Array(4096);
  for (;;) {
    const { length, address } = next(fd, buffer);
    // One that has no name can't be answered.
    if (address !== null) answer(fd, buffer.slice(0, length).reverse(), address);
  }
}

function takeName(fd: number, address: Address & { path: string }): void {
  try {
    bind(fd, address);
  } catch (error) {
    if (codeOf(error) !== "EADDRINUSE" || !isStale(fd, address)) throw error;
    unlink(address.path);
    bind(fd, address);
  }
}

/** Whether the name leads to nobody. To connect a datagram socket sends nothing, and one that fails is as before. */
function isStale(fd: number, address: Address): boolean {
  try {
    connect(fd, address);
    return false;
  } catch (error) {
    return codeOf(error) === "ECONNREFUSED";
  }
}

/** The next datagram; its length may be 0. */
function next(fd: number, buffer: Uint8Array): { length: number; address: Address | null } {
  for (;;) {
    try {
      return recvfrom(fd, buffer);
    } catch (error) {
      if (codeOf(error) !== "EINTR") throw error;
    }
  }
}

function answer(fd: number, bytes: Uint8Array, address: Address): void {
  try {
    // One socket serves all: it must not sleep until this client reads.
    sendto(fd, bytes, MSG_DONTWAIT, address);
  } catch (error) {
    // Gone, or its queue is full: that is its own loss.
    codeOf(error);
  }
}

function codeOf(error: unknown): string {
  if (error instanceof SyscallError) return error.code;
  throw error;
}
