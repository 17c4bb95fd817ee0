const number = /^(?:0x[0-9a-f]+|0[0-7]*|[1-9][0-9]*)$/i;

export function inet_aton(text: string): number[] | null {
  const parts = text.split(/[ \t\n\v\f\r]/, 1)[0]!.split(".");
  if (parts.length > 4 || !parts.every((part) => number.test(part))) return null;
  const bytes = parts.map(fromC);
  const last = bytes.pop()!;
  const left = 4 - bytes.length;
  if (last >= 256 ** left) return null;
  for (let place = left - 1; place >= 0; place--) {
    bytes.push(Math.floor(last / 256 ** place) % 256);
  }
  return bytes;
}

export function inet_ntoa(bytes: readonly number[]): string {
  return bytes.join(".");
}

function fromC(digits: string): number {
  return /^0[0-7]/.test(digits) ? parseInt(digits, 8) : Number(digits);
}
