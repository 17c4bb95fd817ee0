import type { Endpoint } from "@ipcbook/conn";
import {
  accept,
  AF_INET,
  AF_UNIX,
  bind,
  close,
  F_SETFD,
  fcntl,
  FD_CLOEXEC,
  listen,
  setsockopt,
  SO_REUSEADDR,
  SO_REUSEPORT,
  SOCK_CLOEXEC,
  SOCK_NONBLOCK,
  SOCK_STREAM,
  socket,
  SOL_SOCKET,
} from "@ipcbook/syscalls";
import { addressOf, codeOf, StreamClient } from "./stream-client.ts";

/** A listening socket of the driver's: the server that a client is made for, or one that was there first. */
export class OwnListener {
  readonly fd: number;
  readonly #endpoint: Endpoint;
  readonly #taken: StreamClient[] = [];

  constructor(endpoint: Endpoint, backlog: number) {
    this.#endpoint = endpoint;
    this.fd = bound(endpoint);
    listen(this.fd, backlog);
  }

  /** The next connection that waits, or null. */
  take(): StreamClient | null {
    try {
      const { fd } = accept(this.fd);
      // Not inherited from the listener, on Linux; and a subject must not get it.
      fcntl(fd, F_SETFD, FD_CLOEXEC);
      return new StreamClient(fd, this.#endpoint);
    } catch (error) {
      if (codeOf(error) === "EAGAIN") return null;
      throw error;
    }
  }

  /** Takes all connections that wait, and says how many bytes have come over them. */
  bytesOfWaiting(): number {
    let bytes = 0;
    for (let client = this.take(); client; client = this.take()) {
      this.#taken.push(client);
      for (;;) {
        const received = client.receive(Infinity);
        if (typeof received === "string") break;
        bytes += received.bytes.length;
      }
    }
    return bytes;
  }

  /** Ends it; the file of a unix socket stays. */
  close(): void {
    for (const client of this.#taken) client.close();
    close(this.fd);
  }
}

/** Leaves a socket file behind, as a server does that was killed. */
export function leaveStaleFile(endpoint: Endpoint): void {
  close(bound(endpoint));
}

function bound(endpoint: Endpoint): number {
  const family = endpoint.transport === "unix" ? AF_UNIX : AF_INET;
  const fd = socket(family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK);
  try {
    if (family === AF_INET) {
      setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, 1);
      // It lets in whoever asks to share the port, which a server should not.
      setsockopt(fd, SOL_SOCKET, SO_REUSEPORT, 1);
    }
    bind(fd, addressOf(endpoint));
    return fd;
  } catch (error) {
    close(fd);
    throw error;
  }
}
