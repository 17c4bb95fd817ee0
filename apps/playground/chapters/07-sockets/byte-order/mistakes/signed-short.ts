const memory = new DataView(new ArrayBuffer(2));

export function htons(n: number): number {
  memory.setUint16(0, n);
  return memory.getInt16(0, true);
}

export function ntohs(n: number): number {
  return htons(n);
}

export function htonl(n: number): number {
  return ((n << 24) | ((n & 0xff00) << 8) | ((n >>> 8) & 0xff00) | (n >>> 24)) >>> 0;
}

export function ntohl(n: number): number {
  return htonl(n);
}
