// One pattern for the whole address; what it leaves to arithmetic is how large each part may be.
const part = "(0x[0-9a-f]+|0[0-7]*|[1-9][0-9]*)";
const address = new RegExp(
  `^${part}(?:\\.${part})?(?:\\.${part})?(?:\\.${part})?(?:[ \\t-\\r]|$)`,
  "i",
);

export function inet_aton(text: string): number[] | null {
  const found = address.exec(text)?.slice(1).filter((digits) => digits !== undefined);
  if (!found) return null;
  const values = found.map((digits) => Number(digits.replace(/^0(?=[0-7])/, "0o")));
  const last = values.at(-1)!;
  const early = values.slice(0, -1);
  const hex = last.toString(16).padStart(2 * (4 - early.length), "0");
  if (early.some((value) => value > 255) || hex.length > 2 * (4 - early.length)) return null;
  return [...early, ...hex.match(/../g)!.map((pair) => parseInt(pair, 16))];
}

export const inet_ntoa = ([a, b, c, d]: readonly number[]): string => `${a}.${b}.${c}.${d}`;
