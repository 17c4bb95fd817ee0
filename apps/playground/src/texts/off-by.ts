/** What is added to a number, as one writes it in a formula: " + 1", " − 1", or nothing. */
export function offBy(off: number): string {
  if (off === 0) return "";
  return off < 0 ? ` − ${-off}` : ` + ${off}`;
}
