// An IPv4 address as people write it, and as the kernel takes it: four bytes in network order.

/** The four bytes of the address in `text`, or null where libc's inet_aton(3) refuses it. */
export function inet_aton(text: string): number[] | null {
  // TODO: how many parts may there be, how is each written, and what does the last one fill?
  const bytes = text.split(".").map((part) => parseInt(part));
  return bytes.length === 4 ? bytes : null;
}

/** The text of four bytes: "127.0.0.1". */
export function inet_ntoa(bytes: readonly number[]): string {
  // TODO
  return String(bytes);
}
