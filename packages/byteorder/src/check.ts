/** Throws a `RangeError` unless `value` is an integer of `bits` bits without a sign. */
export function checkUint(action: string, value: number, bits: 16 | 32): void {
  if (!Number.isInteger(value) || value < 0 || value >= 2 ** bits) {
    throw new RangeError(`Cannot ${action}: not an integer of ${bits} bits (${value})`);
  }
}

/** A view of the `size` bytes at `offset`; throws a `RangeError` unless they are inside `bytes`. */
export function viewAt(
  action: string,
  bytes: Uint8Array,
  offset: number,
  size: number,
): DataView {
  if (!Number.isInteger(offset) || offset < 0 || offset + size > bytes.length) {
    throw new RangeError(
      `Cannot ${action}: offset is not inside ${bytes.length} bytes, ${size} are needed (${offset})`,
    );
  }
  return new DataView(bytes.buffer, bytes.byteOffset + offset, size);
}
