function reverse(n: number, digits: number): number {
  return parseInt([...n.toString(16).padStart(digits, "0")].reverse().join(""), 16);
}

export function htons(n: number): number {
  return reverse(n, 4);
}

export function ntohs(n: number): number {
  return htons(n);
}

export function htonl(n: number): number {
  return reverse(n, 8);
}

export function ntohl(n: number): number {
  return htonl(n);
}
