const little = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** Takes the bytes off at the low end, and puts them on at the low end of the result. */
function swap(n: number, bytes: number): number {
  let swapped = 0;
  for (let i = 0; i < bytes; i++) {
    swapped = swapped * 256 + n % 256;
    n = Math.floor(n / 256);
  }
  return swapped;
}

export function htons(n: number): number {
  return little ? swap(n, 2) : n;
}

export function ntohs(n: number): number {
  return htons(n);
}

export function htonl(n: number): number {
  return little ? swap(n, 4) : n;
}

export function ntohl(n: number): number {
  return htonl(n);
}
