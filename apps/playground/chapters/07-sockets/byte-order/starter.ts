// Four functions that move numbers between host order and network order, as byteorder(3) has them.
// What goes in is always an integer of 16 bits (…s) or of 32 bits (…l), never negative. What comes
// out is one too.

/** "host to network short": 16 bits, for ports. */
export function htons(hostshort: number): number {
  // TODO: give back the number whose bytes in memory stand in network order.
  return hostshort;
}

/** "network to host short". */
export function ntohs(netshort: number): number {
  // TODO
  return netshort;
}

/** "host to network long": 32 bits, for IPv4 addresses. */
export function htonl(hostlong: number): number {
  // TODO
  return hostlong;
}

/** "network to host long". */
export function ntohl(netlong: number): number {
  // TODO
  return netlong;
}
