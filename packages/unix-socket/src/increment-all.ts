/** What the chapter's servers do, done to each byte: one is added, and 255 becomes 0. */
export function incrementAll(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte) => byte + 1);
}
