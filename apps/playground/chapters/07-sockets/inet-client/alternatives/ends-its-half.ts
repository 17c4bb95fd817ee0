import {
  AF_INET,
  close,
  connect,
  recv,
  send,
  SHUT_WR,
  shutdown,
  sigaction,
  SIGPIPE,
  SOCK_STREAM,
  socket,
} from "@ipcbook/syscalls";

const failures = [
  [/ECONNREFUSED/, "refused"],
  [/ETIMEDOUT/, "timed out"],
  [/E(NET|HOST)UNREACH/, "unreachable"],
  [/ECONNRESET|ENOTCONN/, "reset"],
] as const;

export function client(address: string): string {
  sigaction(SIGPIPE, { handler: "ignore" });
  const fd = socket(AF_INET, SOCK_STREAM);
  try {
    return ask(fd, address);
  } catch (error) {
    const found = failures.find(([pattern]) => pattern.test(String(error)));
    if (found) return found[1];
    throw error;
  } finally {
    close(fd);
  }
}

function ask(fd: number, address: string): string {
  const [host, port] = address.split(":");
  connect(fd, { family: AF_INET, address: host!, port: Number(port) });
  send(fd, Uint8Array.of(0x41));
  // There is nothing more to say; the answer comes over the other half.
  shutdown(fd, SHUT_WR);
  const byte = new Uint8Array(1);
  return recv(fd, byte) === 1 ? `answered ${byte[0]}` : "no answer";
}
