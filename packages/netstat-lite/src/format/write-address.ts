/** A byte in decimal and a dot, filled to four characters with blanks, and how many it has. */
const quads = new Uint32Array(256);
const quadLengths = new Uint8Array(256);
for (let value = 0; value < 256; value++) {
  const [a = 0, b = 0, c = 0, d = 0] = Buffer.from(`${value}.`.padEnd(4), "latin1");
  quads[value] = a | b << 8 | c << 16 | d << 24;
  quadLengths[value] = `${value}.`.length;
}
const hexText = "0123456789abcdef";
const hexDigits = Buffer.from(hexText, "latin1");
const colon = 0x3a;

/**
 * Writes an address as inet_ntop(3) does, straight into the output, and returns where it ends; up to three
 * bytes after that may be overwritten. IPv4 that is mapped into IPv6 is shown as IPv4: net-tools does so.
 */
export function writeAddress(
  bytes: Uint8Array,
  at: number,
  family: 4 | 6,
  address: Uint8Array,
): number {
  if (family === 4) return writeQuad(bytes, at, address, 0);
  return isMapped(address) ? writeQuad(bytes, at, address, 12) : writeIpv6(bytes, at, address);
}

/**
 * Writes the 4 bytes of `address` at `from`, as `writeAddress` does. Four stores a byte, whatever its length:
 * what is too much is overwritten by what follows.
 */
export function writeQuad(
  bytes: Uint8Array,
  at: number,
  address: Uint8Array,
  from: number,
): number {
  for (let index = from; index < from + 4; index++) {
    const value = address[index]!;
    const text = quads[value]!;
    bytes[at] = text;
    bytes[at + 1] = text >> 8;
    bytes[at + 2] = text >> 16;
    bytes[at + 3] = text >> 24;
    at += quadLengths[value]!;
  }
  bytes[at - 1] = 0x20;
  return at - 1;
}

function isMapped(address: Uint8Array): boolean {
  for (let index = 0; index < 10; index++) if (address[index] !== 0) return false;
  return address[10] === 0xff && address[11] === 0xff;
}

function writeIpv6(bytes: Uint8Array, at: number, address: Uint8Array): number {
  // The first of the longest runs of zeros, if it is longer than one group.
  let best = -1;
  let length = 1;
  for (let start = 0; start < 8; start++) {
    let end = start;
    while (end < 8 && address[2 * end] === 0 && address[2 * end + 1] === 0) end++;
    if (end - start > length) {
      best = start;
      length = end - start;
    }
    if (end > start) start = end;
  }
  // ::1.2.3.4, which ::1 is not.
  const isCompatible = best === 0 && length === 6;
  for (let group = 0; group < 8; group++) {
    if (group === best) {
      bytes[at++] = colon;
      if (group + length === 8) bytes[at++] = colon;
      group += length - 1;
      continue;
    }
    if (group > 0) bytes[at++] = colon;
    if (group === 6 && isCompatible) return writeQuad(bytes, at, address, 12);
    const word = address[2 * group]! << 8 | address[2 * group + 1]!;
    if (word > 0xfff) bytes[at++] = hexDigits[word >> 12]!;
    if (word > 0xff) bytes[at++] = hexDigits[word >> 8 & 15]!;
    if (word > 0xf) bytes[at++] = hexDigits[word >> 4 & 15]!;
    bytes[at++] = hexDigits[word & 15]!;
  }
  return at;
}
