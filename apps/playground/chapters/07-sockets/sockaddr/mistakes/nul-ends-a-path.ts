const AF_UNIX = 1;
const AF_INET = 2;

export function sockaddr_in(address: string, port: number): number[] {
  const bytes = address.split(".").map(Number);
  return [...hostShort(AF_INET), port >> 8, port & 0xff, ...bytes, ...Array<number>(8).fill(0)];
}

export function sockaddr_un(name: string): number[] | null {
  const bytes = [...new TextEncoder().encode(name)];
  if (bytes.length === 0 || bytes.length > 108) return null;
  if (bytes[0] !== 0) {
    if (bytes.at(-1) === 0) bytes.pop();
    if (bytes.includes(0)) return null;
    if (bytes.length < 108) bytes.push(0);
  }
  return [...hostShort(AF_UNIX), ...bytes];
}

export function sockaddr_un_length(name: string): number | null {
  return sockaddr_un(name)?.length ?? null;
}

function hostShort(n: number): Uint8Array {
  return new Uint8Array(Uint16Array.of(n).buffer);
}
