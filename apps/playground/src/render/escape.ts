/** Controls, format characters (those that turn the direction of a text among them), and what is unassigned. */
const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}]/gu;

/**
 * Makes visible whatever in a stranger's text could move the cursor, change colours, or turn the
 * direction of what stands beside it: `\x1b`, `\u{202e}`. Line ends stay; a tab becomes blanks.
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
