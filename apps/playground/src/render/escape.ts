/**
 * Controls, format characters (those that turn the direction of a text among them), what is unassigned, and whatever
 * is drawn as nothing or as a blank: the no-break space, wide and narrow ones, fillers, the empty braille pattern.
 */
const invisible =
  /(?! )[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/**
 * Makes visible whatever in a stranger's text could move the cursor, change colours, turn the direction of what
 * stands beside it, or not be seen: `\x1b`, `\u{202e}`, `\xa0`. Line ends stay; a tab becomes blanks.
 */
export function escapeText(text: string): string {
  return text.replace(/\r\n/g, "\n").replace(/\t/g, "    ").replace(
    invisible,
    (character) => character === "\n" ? character : written(character.codePointAt(0)!),
  );
}

function written(code: number): string {
  return code < 0x100 ? `\\x${code.toString(16).padStart(2, "0")}` : `\\u{${code.toString(16)}}`;
}
