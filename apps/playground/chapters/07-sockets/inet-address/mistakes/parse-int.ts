export function inet_aton(text: string): number[] | null {
  const bytes = text.split(".").map((part) => parseInt(part));
  return bytes.length === 4 && bytes.every((byte) => byte >= 0 && byte < 256) ? bytes : null;
}

export function inet_ntoa(bytes: readonly number[]): string {
  return bytes.join(".");
}
