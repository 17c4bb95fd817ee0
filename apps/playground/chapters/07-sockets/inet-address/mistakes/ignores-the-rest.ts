export function inet_aton(text: string): number[] | null {
  const [a, b, c, d] = text.split(".").map(Number);
  const bytes = [a!, b!, c!, d!];
  return bytes.every((byte) => byte >= 0 && byte < 256) ? bytes : null;
}

export function inet_ntoa(bytes: readonly number[]): string {
  return bytes.join(".");
}
