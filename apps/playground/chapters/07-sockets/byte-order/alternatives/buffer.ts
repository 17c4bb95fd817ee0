import { Buffer } from "node:buffer";
import { endianness } from "node:os";

const little = endianness() === "LE";

function exchange16(n: number): number {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(n);
  return bytes.swap16().readUInt16LE();
}

function exchange32(n: number): number {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(n);
  return bytes.swap32().readUInt32LE();
}

export function htons(n: number): number {
  return little ? exchange16(n) : n;
}

export function ntohs(n: number): number {
  return little ? exchange16(n) : n;
}

export function htonl(n: number): number {
  return little ? exchange32(n) : n;
}

export function ntohl(n: number): number {
  return little ? exchange32(n) : n;
}
