function reverse(n: number, bits: number): number {
  return parseInt([...n.toString(2).padStart(bits, "0")].reverse().join(""), 2);
}

export function htons(n: number): number {
  return reverse(n, 16);
}

export function ntohs(n: number): number {
  return htons(n);
}

export function htonl(n: number): number {
  return reverse(n, 32);
}

export function ntohl(n: number): number {
  return htonl(n);
}
