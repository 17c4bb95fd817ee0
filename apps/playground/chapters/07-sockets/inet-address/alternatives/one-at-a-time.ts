// As a C program would: one character after the other, each digit put on at the low end.
export function inet_aton(text: string): number[] | null {
  const bytes: number[] = [];
  let at = 0;
  for (;;) {
    let base = 10;
    const start = at;
    if (text[at] === "0") {
      base = 8;
      if (text[at + 1] === "x" || text[at + 1] === "X") {
        base = 16;
        at += 2;
      }
    }
    let value = 0;
    const first = at;
    for (let digit; (digit = digitOf(text, at)) < base; at++) value = value * base + digit;
    if (at === start || at === first) return null;

    if (text[at] !== ".") {
      const left = 4 - bytes.length;
      if (value >= 256 ** left || !isEnd(text[at])) return null;
      for (let place = left - 1; place >= 0; place--) {
        bytes.push(Math.trunc(value / 256 ** place) & 255);
      }
      return bytes;
    }
    if (value > 255 || bytes.length === 3) return null;
    bytes.push(value);
    at++;
  }
}

export function inet_ntoa(bytes: readonly number[]): string {
  let text = "";
  for (const byte of bytes) text += (text === "" ? "" : ".") + byte;
  return text;
}

function digitOf(text: string, at: number): number {
  const place = "0123456789abcdef".indexOf((text[at] ?? "").toLowerCase() || "?");
  return place < 0 ? Infinity : place;
}

function isEnd(character: string | undefined): boolean {
  return character === undefined || " \t\n\v\f\r".includes(character);
}
