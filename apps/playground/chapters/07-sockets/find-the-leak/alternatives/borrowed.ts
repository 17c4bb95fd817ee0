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
  SHUT_WR,
  shutdown,
  SO_REUSEADDR,
  SOCK_STREAM,
  socket,
  SOL_SOCKET,
} from "@ipcbook/syscalls";

const services = new Map([
  ["echo", 7],
  ["ftp", 21],
  ["ssh", 22],
  ["smtp", 25],
  ["http", 80],
  ["https", 443],
]);

/** Lends a descriptor, and takes it back whatever happens. */
function lend(fd: number, use: (fd: number) => void): void {
  try {
    use(fd);
  } catch (error) {
    if ((error as { code?: string }).code === undefined) throw error;
  }
  close(fd);
}

export function server(address: string): void {
  const listener = listenAt(address);
  while (true) {
    lend(accept(listener).fd, (client) => {
      const line = readLine(client);
      if (line === null) return;
      if (line === "all") {
        lend(dup(client), (out) => {
          for (const [name, port] of services) tell(out, `${name} ${port}`);
        });
      } else {
        tell(client, line.length > 64 ? "!" : String(services.get(line) ?? "?"));
      }
      // Not needed, and not wrong.
      shutdown(client, SHUT_WR);
    });
  }
}

function tell(fd: number, text: string): void {
  const bytes = Uint8Array.from([...text, "\n"], (letter) => letter.charCodeAt(0));
  for (let sent = 0; sent < bytes.length;) {
    sent += send(fd, bytes.subarray(sent), MSG_NOSIGNAL);
  }
}

/** One byte at a time: nothing is read that is not the line's. */
function readLine(fd: number): string | null {
  const byte = new Uint8Array(1);
  let line = "";
  while (line.length <= 64) {
    if (recv(fd, byte) === 0) return null;
    const letter = String.fromCharCode(byte[0]!);
    if (letter === "\n") return line;
    line += letter;
  }
  return line;
}

function listenAt(address: string): number {
  const [host, port] = address.split(":");
  const listener = socket(AF_INET, SOCK_STREAM);
  setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, 1);
  bind(listener, { family: AF_INET, address: host!, port: Number(port) });
  listen(listener, 5);
  return listener;
}
