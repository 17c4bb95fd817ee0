const little = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

function convert(n: number, bytes: number): number {
  if (!little) return n;
  const pairs = n.toString(16).padStart(2 * bytes, "0").match(/../g)!;
  return Number(`0x${pairs.reverse().join("")}`);
}

export function htons(n: number): number {
  return convert(n, 2);
}

export function ntohs(n: number): number {
  return convert(n, 2);
}

export function htonl(n: number): number {
  return convert(n, 4);
}

export function ntohl(n: number): number {
  return convert(n, 4);
}
