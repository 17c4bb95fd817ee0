// Laid out in host order, turned round if that is not network order, and read in host order again.
function convert(words: Uint16Array | Uint32Array): number {
  const littleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
  if (littleEndian) new Uint8Array(words.buffer).reverse();
  return words[0]!;
}

export function htons(n: number): number {
  return convert(Uint16Array.of(n));
}

export function ntohs(n: number): number {
  return convert(Uint16Array.of(n));
}

export function htonl(n: number): number {
  return convert(Uint32Array.of(n));
}

export function ntohl(n: number): number {
  return convert(Uint32Array.of(n));
}
