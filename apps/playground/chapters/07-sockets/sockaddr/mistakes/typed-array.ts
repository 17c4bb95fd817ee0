const AF_UNIX = 1;
const AF_INET = 2;

export function sockaddr_in(address: string, port: number): Uint8Array {
  const bytes = new Uint8Array(16);
  bytes.set(hostShort(AF_INET));
  bytes.set([port >> 8, port, ...address.split(".").map(Number)], 2);
  return bytes;
}

export function sockaddr_un(name: string): Uint8Array | null {
  const bytes = [...new TextEncoder().encode(name)];
  if (bytes.length === 0 || bytes.length > 108) return null;
  if (bytes[0] !== 0) {
    if (bytes.includes(0)) return null;
    if (bytes.length < 108) bytes.push(0);
  }
  return Uint8Array.from([...hostShort(AF_UNIX), ...bytes]);
}

export function sockaddr_un_length(name: string): number | null {
  return sockaddr_un(name)?.length ?? null;
}

function hostShort(n: number): Uint8Array {
  return new Uint8Array(Uint16Array.of(n).buffer);
}
