import { eastAsianWidth } from "get-east-asian-width";
import { sequences } from "./style.ts";

/** How many columns of a terminal `text` takes: two for a Chinese character, none for a colour. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text.replace(sequences, "")) {
    width += /^\p{M}$/u.test(character) ? 0 : eastAsianWidth(character.codePointAt(0)!);
  }
  return width;
}

/** `text` with blanks behind it, so that it takes `columns`. */
export function pad(text: string, columns: number): string {
  return text + " ".repeat(Math.max(0, columns - widthOf(text)));
}
