function swap(n: number, bytes: number): string {
  const hex = n.toString(16).padStart(2 * bytes, "0");
  return hex.match(/../g)!.reverse().join("");
}

export function htons(n: number): string {
  return swap(n, 2);
}

export function ntohs(n: number): string {
  return swap(n, 2);
}

export function htonl(n: number): string {
  return swap(n, 4);
}

export function ntohl(n: number): string {
  return swap(n, 4);
}
