import {
  accept,
  AF_INET,
  bind,
  close,
  listen,
  MSG_NOSIGNAL,
  poll,
  POLLIN,
  recv,
  send,
  setsockopt,
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

/** What each client has sent of its line. */
const lines = new Map<number, string>();

export function server(address: string): void {
  const listener = listenAt(address);
  for (;;) {
    const watched = [listener, ...lines.keys()].map((fd) => ({ fd, events: POLLIN, revents: 0 }));
    poll(watched, -1);
    for (const { fd, revents } of watched) {
      if (!revents) continue;
      if (fd === listener) lines.set(accept(listener).fd, "");
      else if (isDone(fd)) {
        lines.delete(fd);
        close(fd);
      }
    }
  }
}

/** Reads what has come, and answers where the line is complete. */
function isDone(fd: number): boolean {
  try {
    const buffer = new Uint8Array(100);
    const length = recv(fd, buffer);
    if (length === 0) return true;
    const line = lines.get(fd)! + new TextDecoder("latin1").decode(buffer.subarray(0, length));
    lines.set(fd, line);
    const end = line.indexOf("\n");
    if (end < 0 && line.length <= 64) return false;
    send(fd, new TextEncoder().encode(answerTo(end < 0 ? line : line.slice(0, end))), MSG_NOSIGNAL);
  } catch {
    // It has gone.
  }
  return true;
}

function answerTo(name: string): string {
  if (name.length > 64) return "!\n";
  if (name === "all") return [...services].map((pair) => `${pair.join(" ")}\n`).join("");
  return `${services.get(name) ?? "?"}\n`;
}

function listenAt(address: string): number {
  const [host, port] = address.split(":");
  const listener = socket(AF_INET, SOCK_STREAM);
  setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, 1);
  bind(listener, { family: AF_INET, address: host!, port: Number(port) });
  listen(listener, 5);
  return listener;
}
