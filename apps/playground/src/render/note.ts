import { escapeText } from "./escape.ts";
import type { Scene } from "./scene.ts";
import { widthOf } from "./width.ts";

/** A line that is no arrow: "the process ends". */
export function note(on: string, words: string, differs: boolean): Scene {
  const text = escapeText(words);
  return { on, to: null, text, caret: differs ? whole(text) : undefined };
}

/** All of `text`, where all of it differs. */
export function whole(text: string): { column: number; width: number } {
  return { column: 0, width: widthOf(text) };
}
