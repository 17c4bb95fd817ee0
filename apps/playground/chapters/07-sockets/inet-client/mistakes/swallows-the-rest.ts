import {
  AF_INET,
  close,
  connect,
  MSG_NOSIGNAL,
  recv,
  send,
  SOCK_STREAM,
  socket,
  type SyscallError,
} from "@ipcbook/syscalls";

const words: Record<string, string> = {
  ECONNREFUSED: "refused",
  ETIMEDOUT: "timed out",
  ENETUNREACH: "unreachable",
  EHOSTUNREACH: "unreachable",
  ECONNRESET: "reset",
};

export function client(address: string): string {
  const [host, port] = address.split(":");
  const fd = socket(AF_INET, SOCK_STREAM);
  try {
    connect(fd, { family: AF_INET, address: host!, port: Number(port) });
    send(fd, Uint8Array.of(0x41), MSG_NOSIGNAL);
    const byte = new Uint8Array(1);
    return recv(fd, byte) === 0 ? "no answer" : `answered ${byte[0]}`;
  } catch (error) {
    const { code } = error as SyscallError;
    return words[code] ?? "unreachable";
  } finally {
    close(fd);
  }
}
