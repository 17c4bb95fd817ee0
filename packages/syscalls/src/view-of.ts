import type { Argument } from "./backend.ts";

/** The bytes of an argument that is a buffer, in place. */
export function bytesOf(value: Argument): Uint8Array {
  const { buffer, byteOffset, byteLength } = value as ArrayBufferView;
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** The same, to be read and written as numbers. */
export function viewOf(value: Argument): DataView {
  const { buffer, byteOffset, byteLength } = value as ArrayBufferView;
  return new DataView(buffer, byteOffset, byteLength);
}
