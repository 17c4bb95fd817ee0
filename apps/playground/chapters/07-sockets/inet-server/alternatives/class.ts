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
  SHUT_WR,
  shutdown,
  SO_REUSEADDR,
  SO_REUSEPORT,
  SOCK_CLOEXEC,
  SOCK_STREAM,
  socket,
  SOL_SOCKET,
  SOMAXCONN,
} from "@ipcbook/syscalls";

class Listener {
  readonly #fd: number = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC);

  constructor(host: string, port: number) {
    setsockopt(this.#fd, SOL_SOCKET, SO_REUSEADDR, 1);
    setsockopt(this.#fd, SOL_SOCKET, SO_REUSEPORT, 0);
    bind(this.#fd, { family: AF_INET, address: host, port });
    listen(this.#fd, SOMAXCONN);
  }

  *clients(): Generator<Connection> {
    for (;;) {
      try {
        yield new Connection(accept(this.#fd).fd);
      } catch (error) {
        if ((error as { code?: string }).code !== "ECONNABORTED") throw error;
      }
    }
  }
}

class Connection {
  readonly #fd: number;

  constructor(fd: number) {
    this.#fd = fd;
  }

  serve(): void {
    try {
      const byte = new Uint8Array(1);
      if (recv(this.#fd, byte) === 0) return;
      byte[0] = byte[0] === 255 ? 0 : byte[0]! + 1;
      send(this.#fd, byte, MSG_NOSIGNAL);
      shutdown(this.#fd, SHUT_WR);
    } catch (error) {
      const code = (error as { code?: string }).code ?? "";
      // ENOTCONN: shutdown() of a connection that was reset just now.
      if (!["ECONNRESET", "EPIPE", "ENOTCONN"].includes(code)) throw error;
    } finally {
      close(this.#fd);
    }
  }
}

export function server(address: string): void {
  const colon = address.lastIndexOf(":");
  const listener = new Listener(address.slice(0, colon), Number(address.slice(colon + 1)));
  for (const client of listener.clients()) client.serve();
}
