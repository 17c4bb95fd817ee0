/**
 * A table of GitHub's Markdown; its cells are Markdown already. Where it would take more than `most` characters,
 * it ends early, with a line that `more` makes of how many rows are left.
 */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  most: number = Infinity,
  more: (count: number) => string = String,
): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const table = [line(head), line(head.map(() => "---"))];
  let length = 0;
  for (const [place, row] of rows.entries()) {
    const written = line(row);
    length += written.length + 1;
    if (length > most) return [...table, "", more(rows.length - place)];
    table.push(written);
  }
  return table;
}
