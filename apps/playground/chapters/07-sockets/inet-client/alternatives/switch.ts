import {
  AF_INET,
  close,
  connect,
  recvfrom,
  sendto,
  SOCK_CLOEXEC,
  SOCK_STREAM,
  socket,
} from "@ipcbook/syscalls";

export function client(address: string): string {
  const { hostname, port } = new URL(`tcp://${address}`);
  const to = { family: AF_INET, address: hostname, port: Number(port) };
  const fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC);
  let word: string;
  try {
    connect(fd, to);
    sendto(fd, Uint8Array.of(65), 0, to);
    const buffer = new Uint8Array(100);
    const { length } = recvfrom(fd, buffer);
    word = length > 0 ? "answered " + buffer[0] : "no answer";
  } catch (error) {
    switch ((error as { code?: string }).code) {
      case "ECONNREFUSED":
        word = "refused";
        break;
      case "ECONNRESET":
        word = "reset";
        break;
      case "ETIMEDOUT":
        word = "timed out";
        break;
      case "EHOSTUNREACH":
      case "ENETUNREACH":
        word = "unreachable";
        break;
      default:
        close(fd);
        throw error;
    }
  }
  close(fd);
  return word;
}
