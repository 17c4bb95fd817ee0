// What a row of /proc/net/tcp or /proc/net/tcp6 says, as the kernel prints it:
//
//    4: 0100007F:2606 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 112098 1 …

/** The bytes of the local address in network order: [127, 0, 0, 1]. Of IPv6 there are 16. */
export function localAddress(row: string): number[] {
  const [, local] = row.trim().split(" ");
  // TODO: this is text. What are its bytes, and which one comes first?
  return [...local!].map(Number);
}

/** The same of the remote one: whom the socket is connected to. */
export function remoteAddress(_row: string): number[] {
  // TODO
  return [];
}

/** The local port and the remote one. */
export function ports(_row: string): [local: number, remote: number] {
  // TODO
  return [-1, -1];
}

/** The number of the state: 10 where the socket listens. */
export function state(_row: string): number {
  // TODO
  return -1;
}

/** How many bytes wait in each queue, as netstat has them: Recv-Q, Send-Q. */
export function queues(_row: string): [receive: number, send: number] {
  // TODO
  return [-1, -1];
}

/** The user that it belongs to, and its inode, by which /proc/PID/fd knows it. */
export function owner(_row: string): [uid: number, inode: number] {
  // TODO
  return [-1, -1];
}
