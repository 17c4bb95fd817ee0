/**
 * The hexadecimal digits of an integer that is written in decimal (`1574`, `26n`): at least `least`, and
 * an even number, so that two of them are a byte. Null for anything else. Of a negative one, the 32
 * bits that it has.
 */
export function hexOf(literal: string, least: number = 2): string | null {
  if (!/^-?\d+n?$/.test(literal)) return null;
  const value = BigInt(literal.replace("n", ""));
  if (value < -(2n ** 31n)) return null;
  const digits = (value < 0n ? value & 0xffffffffn : value).toString(16);
  return digits.padStart(Math.max(least, digits.length + digits.length % 2), "0");
}
