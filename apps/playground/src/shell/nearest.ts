/** The one of `words` that somebody who typed `word` may have meant, if one is near enough. */
export function nearest(word: string, words: readonly string[]): string | undefined {
  const [best] = words
    .map((candidate) => ({ candidate, distance: distance(word.toLowerCase(), candidate) }))
    .filter(({ candidate, distance }) => distance <= Math.max(2, candidate.length / 3))
    .sort((a, b) => a.distance - b.distance);
  return best?.candidate ?? words.find((candidate) => word.length > 2 && candidate.includes(word));
}

/** How many letters have to be put in, taken out or changed (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (const [place, letter] of [...a].entries()) {
    const next = [place + 1];
    for (let column = 1; column <= b.length; column++) {
      next[column] = Math.min(
        row[column]! + 1,
        next[column - 1]! + 1,
        row[column - 1]! + (letter === b[column - 1] ? 0 : 1),
      );
    }
    row = next;
  }
  return row[b.length]!;
}
