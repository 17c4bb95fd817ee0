export function inet_aton(text: string): string[] | null {
  const parts = text.split(".");
  return parts.length === 4 && parts.every((part) => Number(part) < 256) ? parts : null;
}

export function inet_ntoa(bytes: readonly number[]): string {
  return bytes.join(".");
}
