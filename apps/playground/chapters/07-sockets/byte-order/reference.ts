// One piece of memory, seen in two ways: a DataView writes network order unless told otherwise, a
// typed array reads host order, whichever that is on this machine.
const memory = new DataView(new ArrayBuffer(4));
const hostShorts = new Uint16Array(memory.buffer);
const hostLongs = new Uint32Array(memory.buffer);

export function htons(hostshort: number): number {
  memory.setUint16(0, hostshort);
  return hostShorts[0]!;
}

export function ntohs(netshort: number): number {
  hostShorts[0] = netshort;
  return memory.getUint16(0);
}

export function htonl(hostlong: number): number {
  memory.setUint32(0, hostlong);
  return hostLongs[0]!;
}

export function ntohl(netlong: number): number {
  hostLongs[0] = netlong;
  return memory.getUint32(0);
}
