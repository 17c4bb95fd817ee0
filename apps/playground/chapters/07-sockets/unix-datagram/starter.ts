import { AF_UNIX, bind, recvfrom, SOCK_DGRAM, socket } from "@ipcbook/syscalls";

/** Answers each datagram with its bytes in reverse order. */
export function server(path: string): void {
  const fd = socket(AF_UNIX, SOCK_DGRAM);
  // TODO: what if a server that was killed has left its name behind?
  bind(fd, { family: AF_UNIX, path });
  const buffer = new Uint8Array(8192);
  for (;;) {
    const { length, address } = recvfrom(fd, buffer);
    // TODO: the first `length` bytes are the datagram, and `address` is who sent it. Answer with sendto().
    // TODO: who can't be answered, and who would keep this loop from serving the others?
    console.log("A datagram came:", length, address);
  }
}
