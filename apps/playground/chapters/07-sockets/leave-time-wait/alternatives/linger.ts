import {
  accept,
  AF_INET,
  bind,
  close,
  linger,
  listen,
  MSG_NOSIGNAL,
  read,
  send,
  setsockopt,
  SHUT_WR,
  shutdown,
  SO_LINGER,
  SO_REUSEADDR,
  SOCK_STREAM,
  socket,
  SOL_SOCKET,
} from "@ipcbook/syscalls";

// close(2) that waits until its FIN is acknowledged, and a capital told from its table.
const capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

class Connection {
  readonly #fd: number;
  readonly #buffer = new Uint8Array(16);

  constructor(fd: number) {
    this.#fd = fd;
    setsockopt(fd, SOL_SOCKET, SO_LINGER, linger(true, 5));
  }

  /** Reads what is there; null at the end. */
  read(): Uint8Array | null {
    const length = read(this.#fd, this.#buffer);
    return length > 0 ? this.#buffer.slice(0, length) : null;
  }

  serve(): void {
    const request = this.read();
    if (request === null) return;
    const [letter] = request;
    send(this.#fd, Uint8Array.from([letter! + 1]), MSG_NOSIGNAL);
    if (capitals.includes(String.fromCharCode(letter!))) shutdown(this.#fd, SHUT_WR);
    for (let more: Uint8Array | null = request; more !== null;) more = this.read();
  }

  close(): void {
    close(this.#fd);
  }
}

export function server(address: string): void {
  const { hostname, port } = new URL(`tcp://${address}`);
  const listener = socket(AF_INET, SOCK_STREAM);
  setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, 1);
  bind(listener, { family: AF_INET, address: hostname, port: +port });
  listen(listener, 16);
  for (;;) {
    const client = new Connection(accept(listener).fd);
    try {
      client.serve();
    } catch {
      // It has gone.
    }
    client.close();
  }
}
