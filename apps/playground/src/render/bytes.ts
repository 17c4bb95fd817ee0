/** Bytes as they are read best: `"A" 41`, `00`, `"A·" 41 ff`. */
export function formatBytes(bytes: readonly number[]): string {
  return prefix(bytes) + bytes.map(hex).join(" ");
}

/** The column in `formatBytes(bytes)` at which the two digits of the byte at `place` stand. */
export function columnOfByte(bytes: readonly number[], place: number): number {
  return prefix(bytes).length + 3 * place;
}

/** How many bytes `formatBytes` gets into `columns`, at least one. */
export function bytesIn(columns: number): number {
  // A byte takes its digits, a blank and its character; the quotes and a blank come once.
  return Math.max(1, Math.floor((columns - 2) / 4));
}

function hex(byte: number): string {
  return byte.toString(16).padStart(2, "0");
}

function prefix(bytes: readonly number[]): string {
  if (!bytes.some(isPrintable)) return "";
  return `"${bytes.map((byte) => isPrintable(byte) ? String.fromCharCode(byte) : "·").join("")}" `;
}

function isPrintable(byte: number): boolean {
  return byte >= 0x20 && byte < 0x7f;
}
