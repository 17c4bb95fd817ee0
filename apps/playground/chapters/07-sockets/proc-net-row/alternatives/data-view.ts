const blank = /\s+/;

class Row {
  readonly #words: readonly string[];

  constructor(text: string) {
    this.#words = text.trimStart().split(blank);
  }

  /** The hexadecimal digits between the colons of a column. */
  digits(column: number): string[] {
    return this.#words[column]!.split(":");
  }

  decimal(column: number): number {
    return +this.#words[column]!;
  }

  address(column: number): number[] {
    const [digits] = this.digits(column);
    const view = new DataView(new ArrayBuffer(digits!.length / 2));
    for (let at = 0; at < view.byteLength; at += 4) {
      view.setUint32(at, Number(`0x${digits!.slice(2 * at, 2 * at + 8)}`), true);
    }
    return Array.from({ length: view.byteLength }, (_, at) => view.getUint8(at));
  }

  numbers(column: number): number[] {
    return this.digits(column).map((digits) => Number(`0x${digits}`));
  }
}

export const localAddress = (row: string): number[] => new Row(row).address(1);

export const remoteAddress = (row: string): number[] => new Row(row).address(2);

export function ports(text: string): number[] {
  const row = new Row(text);
  return [1, 2].map((column) => row.numbers(column)[1]!);
}

export const state = (row: string): number => new Row(row).numbers(3)[0]!;

export const queues = (row: string): number[] => new Row(row).numbers(4).reverse();

export function owner(text: string): number[] {
  const row = new Row(text);
  return [row.decimal(7), row.decimal(9)];
}
