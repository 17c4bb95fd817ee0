function swap(n: number): number {
  const bytes = n.toString(16).padStart(4, "0").match(/../g)!;
  return parseInt(bytes.reverse().join(""), 16);
}

export function htons(n: number): number {
  return swap(n);
}

export function ntohs(n: number): number {
  return swap(n);
}

export function htonl(n: number): number {
  return swap(n);
}

export function ntohl(n: number): number {
  return swap(n);
}
