/** The inode in what readlink(2) says of a socket, `socket:[4711]` or, of old kernels, `[0000]:4711`; else null. */
export function socketInode(target: string): number | null {
  if (target.startsWith("socket:[")) return numberBetween(target, 8, target.length - 1);
  return target.startsWith("[0000]:") ? numberBetween(target, 7, target.length) : null;
}

/** Digit by digit: of some ten thousand names, pieces would be garbage to collect. */
function numberBetween(text: string, start: number, end: number): number | null {
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = text.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9) return null;
    value = value * 10 + digit;
  }
  return end > start && Number.isSafeInteger(value) ? value : null;
}
