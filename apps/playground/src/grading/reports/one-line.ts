import { escapeText } from "../../render/escape.ts";

/** A stranger's text where there is room for one line: what is invisible, line ends among it, is made visible. */
export function oneLine(text: string, most: number = 120): string {
  const line = escapeText(text).replaceAll("\n", "\\n");
  const characters = [...line];
  return characters.length > most ? `${characters.slice(0, most).join("")}…` : line;
}
