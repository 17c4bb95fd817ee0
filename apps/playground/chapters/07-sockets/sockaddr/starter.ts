// The addresses of sockets, byte by byte, as bind(2) and connect(2) take them.
const AF_UNIX = 1;
const AF_INET = 2;

/** struct sockaddr_in, for an address such as "127.0.0.1" and a port from 0 to 65535. */
export function sockaddr_in(address: string, port: number): number[] {
  // TODO: which member is in which order, and what stands behind the address?
  return [AF_INET, port, ...address.split(".").map(Number)];
}

/** struct sockaddr_un, as long as the name makes it; null where the name is none. */
export function sockaddr_un(name: string): number[] | null {
  // TODO: a path is text; "\0ab" is an abstract name. What ends each of them?
  return [AF_UNIX, name.length];
}

/** What goes into the third argument of bind(), or null. */
export function sockaddr_un_length(name: string): number | null {
  // TODO
  return name.length;
}
