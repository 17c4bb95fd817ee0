/** One conversion of a format: `%64[0-9A-Fa-f]`, `%lX`, `%*s`; or what is not one. */
interface Part {
  kind: "literal" | "blank" | "d" | "u" | "x" | "p" | "s" | "c" | "set";
  text: string;
  width: number;
  skip: boolean;
}

const formats = new Map<string, Part[]>();

/**
 * What sscanf(3) would assign, in order: so its length is what C returns (0 also for the end of the text).
 * Numbers wrap as in C: `%d` and `%X` to 32 bits, with `l` to 64. Text is one character a byte (latin1).
 *
 * net-tools reads /proc with it, and with it accepts more than the kernel prints: signs, `0x`, missing
 * blanks. Conversions: `d u x X p s c [0-9A-Fa-f]`, with width, `*`, `l` and `ll`.
 */
export function sscanf(text: string, format: string): (string | number)[] {
  let parts = formats.get(format);
  if (!parts) formats.set(format, parts = partsOf(format));
  const values: (string | number)[] = [];
  let at = 0;
  for (const part of parts) {
    if (part.kind !== "literal" && part.kind !== "c" && part.kind !== "set") {
      while (isBlank(text.charCodeAt(at))) at++;
    }
    if (part.kind === "blank") continue;
    const found = match(text, at, part);
    if (found === null) break;
    at += found.length;
    if (part.kind !== "literal" && !part.skip) values.push(valueOf(found, part));
  }
  return values;
}

function match(text: string, at: number, part: Part): string | null {
  if (part.kind === "literal") return text[at] === part.text ? part.text : null;
  const rest = text.slice(at, Math.min(text.length, at + part.width));
  switch (part.kind) {
    case "c":
      return rest.length > 0 ? rest : null;
    case "set":
      return rest.match(/^[0-9A-Fa-f]+/)?.[0] ?? null;
    case "s":
      // What isspace(3) says no to: \s of a regular expression also has U+00A0.
      return rest.match(/^[^ \t\n\v\f\r]+/)?.[0] ?? null;
    case "d":
    case "u":
      return rest.match(/^[+-]?[0-9]+/)?.[0] ?? null;
    default:
      return rest.match(/^[+-]?(?:0[xX](?=[0-9A-Fa-f]))?[0-9A-Fa-f]+/)?.[0] ?? null;
  }
}

function valueOf(found: string, { kind, text }: Part): string | number {
  if (kind === "s" || kind === "c" || kind === "set") return found;
  const negative = found.startsWith("-");
  const digits = found.replace(/^[+-]/, "").replace(/^0[xX]/, "");
  const isHex = kind === "x" || kind === "p";
  // Nearly all of them: far from where anything wraps.
  if (found === digits && digits.length <= (isHex ? 8 : 9)) {
    return Number.parseInt(digits, isHex ? 16 : 10);
  }
  const size = BigInt(`${isHex ? "0x" : ""}${digits}`);
  const value = negative ? -size : size;
  const isLong = text.includes("l") || kind === "p";
  // strtol() stops at the ends of its range, and what %d stores is its lower half.
  if (kind === "d") {
    const most = (1n << 63n) - 1n;
    const held = value > most ? most : value < -most - 1n ? -most - 1n : value;
    return Number(isLong ? held : BigInt.asIntN(32, held));
  }
  const most = (1n << 64n) - 1n;
  const held = size > most ? most : BigInt.asUintN(64, value);
  return Number(isLong ? held : BigInt.asUintN(32, held));
}

function partsOf(format: string): Part[] {
  const parts: Part[] = [];
  const pattern = /%(\*?)(\d*)(l{0,2})(\[[^\]]+\]|[duxXpsc])|(\s+)|([^])/g;
  for (const [, star, width, long, conversion, blank, literal] of format.matchAll(pattern)) {
    if (blank) parts.push({ kind: "blank", text: "", width: 0, skip: true });
    else if (literal) parts.push({ kind: "literal", text: literal, width: 1, skip: true });
    else {
      const kind = conversion![0] === "[" ? "set" : conversion!.toLowerCase() as Part["kind"];
      const most = width ? Number(width) : kind === "c" ? 1 : Infinity;
      parts.push({ kind, text: long ?? "", width: most, skip: star === "*" });
    }
  }
  return parts;
}

function isBlank(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}
