import {
  accept,
  AF_INET,
  bind,
  close,
  dup,
  listen,
  read,
  setsockopt,
  sigaction,
  SIGPIPE,
  SO_REUSEADDR,
  SOCK_STREAM,
  socket,
  SOL_SOCKET,
  SyscallError,
  write,
} from "@ipcbook/syscalls";

const services = new Map([
  ["echo", 7],
  ["ftp", 21],
  ["ssh", 22],
  ["smtp", 25],
  ["http", 80],
  ["https", 443],
]);

class Connection {
  readonly #fds: number[] = [];

  constructor(fd: number) {
    this.#fds.push(fd);
  }

  copy(): number {
    const fd = dup(this.#fds[0]!);
    this.#fds.push(fd);
    return fd;
  }

  serve(): void {
    const [fd] = this.#fds;
    let line = "";
    do {
      const buffer = new Uint8Array(32);
      const length = read(fd!, buffer);
      if (length < 1) return;
      line += new TextDecoder("latin1").decode(buffer.slice(0, length));
    } while (!line.includes("\n") && line.length < 65);
    const [name] = line.split("\n");
    const out = this.copy();
    for (const answer of this.#answers(name!)) write(out, new TextEncoder().encode(answer + "\n"));
  }

  *#answers(name: string): Generator<string> {
    if (name === "all") { for (const [one, port] of services) yield `${one} ${port}`; }
    else if (name.length > 64) yield "!";
    else yield `${services.get(name) ?? "?"}`;
  }

  /** Closes whatever refers to the connection. */
  close(): void {
    for (const fd of this.#fds.splice(0)) close(fd);
  }
}

export function server(address: string): void {
  // Then writing to a client that has gone is an error, and not the end.
  sigaction(SIGPIPE, { handler: "ignore" });
  const listener = listenAt(address);
  for (;;) {
    const connection = new Connection(accept(listener).fd);
    try {
      connection.serve();
    } catch (error) {
      if (!(error instanceof SyscallError)) throw error;
    }
    connection.close();
  }
}

function listenAt(address: string): number {
  const [host, port] = address.split(":");
  const listener = socket(AF_INET, SOCK_STREAM);
  setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, 1);
  bind(listener, { family: AF_INET, address: host!, port: Number(port) });
  listen(listener, 5);
  return listener;
}
