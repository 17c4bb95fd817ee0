export function htons(n: number): Uint8Array {
  return Uint8Array.of(n >>> 8, n);
}

export function ntohs(n: number): Uint8Array {
  return htons(n);
}

export function htonl(n: number): Uint8Array {
  return Uint8Array.of(n >>> 24, n >>> 16, n >>> 8, n);
}

export function ntohl(n: number): Uint8Array {
  return htonl(n);
}
