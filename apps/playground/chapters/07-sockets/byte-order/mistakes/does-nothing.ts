export function htons(n: number): number {
  return n;
}

export function ntohs(n: number): number {
  return htons(n);
}

export function htonl(n: number): number {
  return n;
}

export function ntohl(n: number): number {
  return htonl(n);
}
