const limits = [0xffffffff, 0xffffff, 0xffff, 0xff];

export function inet_aton(text: string): number[] | null {
  const [, head = ""] = /^([^ \t\n\v\f\r]*)/.exec(text)!;
  const parts = head.split(".");
  if (parts.length > 4) return null;
  let address = 0;
  for (let i = 0; i < parts.length; i++) {
    const value = strtoul(parts[i]!);
    const isLast = i === parts.length - 1;
    if (value === null || value > (isLast ? limits[i]! : 255)) return null;
    address |= isLast ? value : value << (24 - 8 * i);
  }
  return [address >>> 24, (address >>> 16) & 255, (address >>> 8) & 255, address & 255];
}

export function inet_ntoa(bytes: readonly number[]): string {
  return bytes.map(String).reduce((text, byte) => text + "." + byte);
}

function strtoul(digits: string): number | null {
  if (/^0x[\da-f]+$/i.test(digits)) return parseInt(digits.slice(2), 16);
  if (/^0[0-7]*$/.test(digits)) return parseInt(digits, 8);
  return /^[1-9]\d*$/.test(digits) ? parseInt(digits, 10) : null;
}
