/** Throws a `RangeError` unless `value` is an int of C; what is not one never reaches libc. */
export function checkInt(name: string, value: number): number {
  if (Number.isInteger(value) && value >= -0x8000_0000 && value <= 0x7fff_ffff) return value;
  throw new RangeError(`Cannot call with ${name}: not a 32-bit integer (${String(value)})`);
}

/** Throws a `TypeError` unless `value` is a buffer: koffi takes other things for pointers. */
export function checkBuffer(value: Uint8Array): Uint8Array {
  if (value instanceof Uint8Array) return value;
  throw new TypeError(`Cannot call with a buffer: not a Uint8Array (${String(value)})`);
}
