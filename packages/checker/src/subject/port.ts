import {
  AF_INET,
  bind,
  close,
  getsockname,
  setsockopt,
  SO_REUSEADDR,
  SOCK_CLOEXEC,
  SOCK_STREAM,
  socket,
  SOL_SOCKET,
} from "@ipcbook/syscalls";

/** A port of 127.0.0.1 that the kernel has chosen, and that nobody else gets meanwhile. */
export interface ReservedPort {
  number: number;
  release(): void;
}

/**
 * Binds a socket to a port of the kernel's choice and never listens on it. The subject, whose runtime
 * sets SO_REUSEADDR as we do here, can bind the same port and listen; a process that lets the kernel
 * choose can't get it. Source: socket(7), and inet_csk_get_port in the kernel.
 */
export function reservePort(): ReservedPort {
  const fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC);
  try {
    setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, 1);
    bind(fd, { family: AF_INET, address: "127.0.0.1", port: 0 });
    const name = getsockname(fd);
    if (name.family !== AF_INET) throw new Error("Cannot reserve a port: no AF_INET name");
    return { number: name.port, release: () => close(fd) };
  } catch (error) {
    close(fd);
    throw error;
  }
}
