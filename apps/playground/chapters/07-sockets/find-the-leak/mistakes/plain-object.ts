import {
  accept,
  AF_INET,
  bind,
  close,
  dup,
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

/** The ports of some services, as in /etc/services. */
const services: Record<string, number> = {
  echo: 7,
  ftp: 21,
  ssh: 22,
  smtp: 25,
  http: 80,
  https: 443,
};

/** The longest line that is answered. */
const longest = 64;

/** Tells its clients, one after the other, the port of the service that they name. Never returns. */
export function server(address: string): void {
  const listener = listenAt(address);
  for (;;) {
    const { fd } = accept(listener);
    try {
      serve(fd);
    } catch (error) {
      if (!(error instanceof SyscallError)) throw error;
    } finally {
      close(fd);
    }
  }
}

function serve(fd: number): void {
  const name = readLine(fd);
  if (name === null) return;
  if (name.length > longest) {
    reply(fd, "!\n");
    return;
  }
  if (name === "all") return tellAll(fd);
  const port = services[name];
  if (port === undefined) {
    reply(fd, "?\n");
    return;
  }
  reply(fd, `${port}\n`);
}

/** Writes the list through a descriptor of its own. */
function tellAll(fd: number): void {
  const out = dup(fd);
  try {
    for (const [name, port] of Object.entries(services)) reply(out, `${name} ${port}\n`);
  } finally {
    close(out);
  }
}

/** A client's line without its end, or as much of it as is too long; null if it has ended before. */
function readLine(fd: number): string | null {
  const buffer = new Uint8Array(256);
  for (let line = "";;) {
    const length = recv(fd, buffer);
    if (length === 0) return null;
    line += String.fromCharCode(...buffer.subarray(0, length));
    if (line.includes("\n")) return line.slice(0, line.indexOf("\n"));
    if (line.length > longest) return line;
  }
}

function reply(fd: number, text: string): void {
  send(fd, new TextEncoder().encode(text), MSG_NOSIGNAL);
}

function listenAt(address: string): number {
  const [host, port] = address.split(":");
  const listener = socket(AF_INET, SOCK_STREAM);
  setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, 1);
  bind(listener, { family: AF_INET, address: host!, port: Number(port) });
  listen(listener, 5);
  return listener;
}
