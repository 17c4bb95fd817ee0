import { Buffer } from "node:buffer";
import { endianness } from "node:os";

function family(n: number): Buffer {
  const bytes = Buffer.alloc(2);
  if (endianness() === "LE") bytes.writeUInt16LE(n);
  else bytes.writeUInt16BE(n);
  return bytes;
}

export function sockaddr_in(address: string, port: number): number[] {
  const bytes = Buffer.alloc(16);
  family(2).copy(bytes);
  bytes.writeUInt16BE(port, 2);
  for (const [place, part] of address.split(".").entries()) bytes[4 + place] = parseInt(part, 10);
  return bytes.toJSON().data;
}

export function sockaddr_un(name: string): number[] | null {
  const isPath = !name.startsWith("\0");
  if (name === "" || (isPath && name.includes("\0")) || Buffer.byteLength(name) > 108) return null;
  const whole = Buffer.concat([family(1), Buffer.from(isPath ? `${name}\0` : name)]);
  return whole.subarray(0, 110).toJSON().data;
}

export const sockaddr_un_length = (name: string): number | null => {
  const bytes = sockaddr_un(name);
  return bytes && bytes.length;
};
