import { ParseError } from "./parse-error.ts";

/** One line of a table, read from left to right; what does not fit is a `ParseError` at its column. */
export class Row {
  readonly #text: string;
  readonly #file: string;
  readonly #line: number;
  #at = 0;

  constructor(text: string, file: string, line: number) {
    this.#text = text;
    this.#file = file;
    this.#line = line;
  }

  /** An integer without a sign; blanks before it are skipped. */
  decimal(what: string): number {
    return this.#integer(what, 10, 1, 20);
  }

  /** An integer of `min` to `max` hexadecimal digits; blanks before it are skipped. */
  hex(what: string, min: number, max: number): number {
    return this.#integer(what, 16, min, max);
  }

  /** As many hexadecimal digits as there are, as they stand; blanks before them are skipped. */
  hexDigits(): string {
    return this.#digits(16);
  }

  expect(mark: string): void {
    if (this.#text[this.#at] !== mark) throw this.error(`the row: no "${mark}" here`);
    this.#at++;
  }

  /** What is left after one blank, or null at the end of the line. */
  rest(): string | null {
    if (this.#at >= this.#text.length) return null;
    this.expect(" ");
    return this.#text.slice(this.#at);
  }

  /** The error for what stands here, or stood `back` characters before. */
  error(problem: string, back = 0): ParseError {
    return new ParseError(problem, this.#file, this.#line, this.#at - back + 1);
  }

  #integer(what: string, radix: 10 | 16, min: number, max: number): number {
    const digits = this.#digits(radix);
    if (digits.length < min || digits.length > max) {
      const wanted = `${radix === 16 ? "hexadecimal" : "decimal"} digits`;
      throw this.error(`the ${what}: ${digits.length} ${wanted} here`, digits.length);
    }
    return Number.parseInt(digits, radix);
  }

  #digits(radix: 10 | 16): string {
    while (this.#text[this.#at] === " ") this.#at++;
    const start = this.#at;
    while (isDigit(this.#text.charCodeAt(this.#at), radix)) this.#at++;
    return this.#text.slice(start, this.#at);
  }
}

function isDigit(code: number, radix: 10 | 16): boolean {
  if (code >= 0x30 && code <= 0x39) return true;
  const lower = code | 0x20;
  return radix === 16 && lower >= 0x61 && lower <= 0x66;
}

/** The rows of a table, without its header and the end of its last line. */
export function* rowsOf(text: string, file: string): Generator<Row> {
  const lines = text.split("\n");
  if (lines.at(-1) === "") lines.pop();
  for (const [index, line] of lines.entries()) {
    if (index > 0) yield new Row(line, file, index + 1);
  }
}
