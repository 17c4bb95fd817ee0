export function htons(n: number): number {
  return ((n & 0xff) << 8) | (n >>> 8);
}

export function ntohs(n: number): number {
  return htons(n);
}

export function htonl(n: number): number {
  return ntohl(n) >>> 0;
}

export function ntohl(n: number): number {
  return (n << 24) | ((n & 0xff00) << 8) | ((n >>> 8) & 0xff00) | (n >>> 24);
}
