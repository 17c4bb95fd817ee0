export function inet_aton(text: string): number[] | null {
  const parts = text.split(".");
  if (parts.length !== 4 || !parts.every((part) => /^\d+$/.test(part))) return null;
  return [...Uint8Array.from(parts, Number)];
}

export function inet_ntoa(bytes: readonly number[]): string {
  return bytes.join(".");
}
