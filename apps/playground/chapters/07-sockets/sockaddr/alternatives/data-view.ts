// The whole structure as C has it; then the part of it that the address needs.
const littleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

export function sockaddr_in(address: string, port: number): number[] {
  const view = new DataView(new ArrayBuffer(16));
  view.setUint16(0, 2, littleEndian);
  view.setUint16(2, port);
  view.setUint32(4, address.split(".").reduce((sum, part) => sum * 256 + Number(part), 0));
  return [...new Uint8Array(view.buffer)];
}

export function sockaddr_un(name: string): number[] | null {
  const length = sockaddr_un_length(name);
  if (length === null) return null;
  const structure = new Uint8Array(110);
  new DataView(structure.buffer).setUint16(0, 1, littleEndian);
  new TextEncoder().encodeInto(name, structure.subarray(2));
  return Array.from(structure.subarray(0, length));
}

export function sockaddr_un_length(name: string): number | null {
  const size = new TextEncoder().encode(name).length;
  if (size < 1 || size > 108) return null;
  switch (name.indexOf("\0")) {
    case -1:
      return Math.min(2 + size + 1, 110);
    case 0:
      return 2 + size;
    default:
      return null;
  }
}
