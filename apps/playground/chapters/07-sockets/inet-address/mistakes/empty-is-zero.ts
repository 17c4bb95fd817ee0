export function inet_aton(text: string): number[] | null {
  const bytes = text.split(".").map(Number);
  const isAddress = bytes.length === 4 &&
    bytes.every((byte) => Number.isInteger(byte) && byte >= 0 && byte < 256);
  return isAddress ? bytes : null;
}

export function inet_ntoa(bytes: readonly number[]): string {
  return bytes.join(".");
}
