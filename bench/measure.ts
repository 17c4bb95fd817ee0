/** The middle of `figures`, and the least and the most. */
export function median(figures: readonly number[]): { median: number; min: number; max: number } {
  const sorted = [...figures].sort((a, b) => a - b);
  return {
    median: sorted[Math.floor(sorted.length / 2)]!,
    min: sorted[0]!,
    max: sorted.at(-1)!,
  };
}

/** One line of a table of milliseconds. */
export function row(name: string, figures: readonly number[]): string {
  const { median: middle, min, max } = median(figures);
  const cell = (ms: number) => ms.toFixed(0).padStart(6);
  return `${name.padEnd(58)}${cell(middle)}${cell(min)}${cell(max)}`;
}
