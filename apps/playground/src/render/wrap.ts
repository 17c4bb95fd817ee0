import { widthOf } from "./width.ts";

/** A Chinese character with the punctuation that may not stand apart from it, or a run of anything else. */
const pieces =
  /[（《“「]*[\p{Script=Han}][，。、；：！？）》”」…]*|[^\s\p{Script=Han}（《“「]+|[（《“「]+|\s+/gu;

/**
 * Breaks `text` into lines of at most `columns`: at blanks, and between Chinese characters, but not in
 * front of their punctuation. A word that is longer than a line is cut.
 */
export function wrap(text: string, columns: number): string[] {
  return text.split("\n").flatMap((line) => wrapLine(line, Math.max(2, columns)));
}

function wrapLine(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of (text.match(pieces) ?? []).flatMap((piece) => cut(piece, columns))) {
    if (line !== "" && widthOf(line + piece.trimEnd()) > columns) {
      lines.push(line.trimEnd());
      line = "";
      if (piece.trim() === "") continue;
    }
    line += piece;
  }
  return [...lines, line.trimEnd()];
}

function cut(piece: string, columns: number): string[] {
  if (widthOf(piece) <= columns) return [piece];
  const parts: string[] = [];
  let part = "";
  for (const character of piece) {
    if (widthOf(part + character) > columns) {
      parts.push(part);
      part = "";
    }
    part += character;
  }
  return [...parts, part];
}
