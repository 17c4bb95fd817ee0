export function inet_aton(text: string): number[] | null {
  const parts = text.split(".");
  return parts.length === 4 && parts.every((part) => /^\d+$/.test(part)) ? parts.map(Number) : null;
}

export function inet_ntoa(bytes: readonly number[]): string {
  return bytes.join(".");
}
