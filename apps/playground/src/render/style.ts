const ESC = "\x1b";

/** How parts of a text stand out. */
export interface Style {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  green(text: string): string;
  yellow(text: string): string;
}

/** Leaves every text as it is. */
export const plain: Style = {
  bold: String,
  dim: String,
  red: String,
  green: String,
  yellow: String,
};

/** Sets texts off with SGR sequences (ECMA-48). */
export const coloured: Style = {
  bold: sgr(1, 22),
  dim: sgr(2, 22),
  red: sgr(31, 39),
  green: sgr(32, 39),
  yellow: sgr(33, 39),
};

/** The sequences that `coloured` sets, each with its number. */
export const sequences: RegExp = new RegExp(`${ESC}\\[(\\d+)m`, "g");

/** Colours are for terminals, and not for those who do not want them (no-color.org). */
export function styleFor(isTerminal: boolean, env: Record<string, string | undefined>): Style {
  return isTerminal && !env.NO_COLOR && env.TERM !== "dumb" ? coloured : plain;
}

function sgr(on: number, off: number): (text: string) => string {
  return (text) => text === "" ? "" : `${ESC}[${on}m${text}${ESC}[${off}m`;
}
