/**
 * The sscanf format for a table whose columns are found by the words of its header; what is not needed
 * is passed over. The name of a needed column that is not there, in `missing`.
 */
export function headerFormat(
  header: string,
  columns: readonly (readonly [name: string, conversion: string])[],
): { format: string } | { missing: string } {
  const left = [...columns];
  let format = "";
  for (const word of header.split(/[| \t\n]+/).filter((word) => word !== "")) {
    if (left.length === 0) break;
    if (word === left[0]![0]) format += `${left.shift()![1]} `;
    else format += "%*s ";
  }
  return left.length > 0 ? { missing: left[0]![0] } : { format: format.trimEnd() };
}
