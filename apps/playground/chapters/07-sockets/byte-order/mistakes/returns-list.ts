export function htons(n: number): number[] {
  return [n >>> 8, n & 0xff];
}

export function ntohs(n: number): number[] {
  return htons(n);
}

export function htonl(n: number): number[] {
  return [n >>> 24, (n >>> 16) & 0xff, (n >>> 8) & 0xff, n & 0xff];
}

export function ntohl(n: number): number[] {
  return htonl(n);
}
