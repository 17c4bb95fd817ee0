import {
  AF_UNIX,
  close,
  connect,
  recv,
  SHUT_WR,
  shutdown,
  SOCK_STREAM,
  socket,
  write,
} from "@ipcbook/syscalls";

export function client(address: string): number | null {
  const fd = socket(AF_UNIX, SOCK_STREAM);
  const byte = new Uint8Array(1);
  const calls = [
    () => connect(fd, { family: AF_UNIX, path: address }),
    () => write(fd, Uint8Array.of(0x41)),
    // There is nothing more to say; the answer comes over the other half.
    () => shutdown(fd, SHUT_WR),
    () => recv(fd, byte),
  ];
  let result = 0;
  try {
    for (let place = 0; place < calls.length; place++) {
      try {
        result = calls[place]!();
      } catch (error) {
        if ((error as { code?: string }).code !== "EINTR") throw error;
        place--;
      }
    }
  } finally {
    close(fd);
  }
  return result === 1 ? byte[0]! : null;
}
