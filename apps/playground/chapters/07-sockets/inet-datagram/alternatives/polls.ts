import * as sys from "@ipcbook/syscalls";

/** Asks for the length first, with MSG_PEEK, and takes the datagram only then; poll() waits. */
export function server(address: string): void {
  const [host = "", port] = address.split(":");
  const fd = sys.socket(sys.AF_INET, sys.SOCK_DGRAM | sys.SOCK_NONBLOCK);
  sys.bind(fd, { family: sys.AF_INET, address: host, port: Number(port) });
  const numbers = new Map<string, number>();
  const sums = new Map<string, number>();
  for (;;) {
    try {
      sys.poll([{ fd, events: sys.POLLIN, revents: 0 }], -1);
      const length = sys.recv(fd, new Uint8Array(1), sys.MSG_PEEK | sys.MSG_TRUNC);
      const bytes = new Uint8Array(length);
      const { address: from } = sys.recvfrom(fd, bytes);
      if (length === 0 || from?.family !== sys.AF_INET) continue;
      const key = `${from.address} ${from.port}`;
      const number = bytes[0]!;
      if (length > 512) {
        sys.sendto(fd, Uint8Array.of(number), 0, from);
        continue;
      }
      const before = numbers.get(key);
      if (before === undefined || (before + 1) % 256 === number) {
        numbers.set(key, number);
        let sum = sums.get(key) ?? 0;
        for (const byte of bytes.subarray(1)) sum += byte;
        sums.set(key, sum);
      } else if (before !== number) {
        continue;
      }
      const sum = sums.get(key)!;
      sys.sendto(fd, Uint8Array.of(number, sum >> 24, sum >> 16, sum >> 8, sum), 0, from);
    } catch (error) {
      // Interrupted, nothing there after all, or an answer that can't go.
      if (!(error instanceof sys.SyscallError)) throw error;
    }
  }
}
