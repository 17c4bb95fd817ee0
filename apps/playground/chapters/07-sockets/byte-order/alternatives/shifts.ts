const little = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

function swap16(n: number): number {
  return ((n & 0xff) << 8) | (n >>> 8);
}

function swap32(n: number): number {
  return ((n << 24) | ((n & 0xff00) << 8) | ((n >>> 8) & 0xff00) | (n >>> 24)) >>> 0;
}

export const htons = (n: number): number => little ? swap16(n) : n;
export const ntohs = (n: number): number => little ? swap16(n) : n;
export const htonl = (n: number): number => little ? swap32(n) : n;
export const ntohl = (n: number): number => little ? swap32(n) : n;
