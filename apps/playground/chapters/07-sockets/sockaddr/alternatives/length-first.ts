// Counts and lays out by hand, character by character.
const host = (n: number): number[] => [...new Uint8Array(new Uint16Array([n]).buffer)];

export function sockaddr_in(address: string, port: number): number[] {
  const [a, b, c, d] = address.split(".");
  return host(2).concat(
    Math.floor(port / 256),
    port % 256,
    +a!,
    +b!,
    +c!,
    +d!,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
  );
}

export function sockaddr_un(name: string): number[] | null {
  const bytes: number[] = [];
  for (const character of name) bytes.push(...utf8(character.codePointAt(0)!));
  const isAbstract = bytes[0] === 0;
  if (!isAbstract) {
    if (bytes.length === 0 || bytes.indexOf(0) > 0) return null;
    if (bytes.length !== 108) bytes.push(0);
  }
  return bytes.length > 108 ? null : host(1).concat(bytes);
}

export function sockaddr_un_length(name: string): number | null {
  const bytes = sockaddr_un(name);
  return bytes === null ? null : bytes.length;
}

function utf8(code: number): number[] {
  if (code < 0x80) return [code];
  if (code < 0x800) return [0xc0 | (code >> 6), 0x80 | (code & 63)];
  if (code < 0x10000) return [0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63)];
  return [
    0xf0 | (code >> 18),
    0x80 | ((code >> 12) & 63),
    0x80 | ((code >> 6) & 63),
    0x80 | (code & 63),
  ];
}
