export function inet_aton(text: string): number[] | null {
  const parts = text.split(".");
  const isQuad = parts.length === 4 &&
    parts.every((part) => /^(?:0|[1-9][0-9]{0,2})$/.test(part) && Number(part) < 256);
  return isQuad ? parts.map(Number) : null;
}

export function inet_ntoa(bytes: readonly number[]): string {
  return bytes.join(".");
}
