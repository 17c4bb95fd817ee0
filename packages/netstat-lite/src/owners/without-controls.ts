/**
 * Bytes (one a character) with `?` for each control character, so that a name can't move the cursor of
 * the terminal it is shown on. UTF-8 stays, but for the C1 controls (U+0080 to U+009F); bytes that are
 * not UTF-8 stay unless they are such controls in an 8-bit terminal.
 */
export function withoutControls(bytes: string): string {
  // deno-lint-ignore no-control-regex -- these are what is replaced
  if (!/[\x00-\x1f\x7f-\x9f]/.test(bytes)) return bytes;
  // Whole characters of two bytes and more are kept; what is left in 80..9f stands alone.
  const pattern =
    // deno-lint-ignore no-control-regex -- these are what is replaced
    /\xc2[\x80-\x9f]|[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}|[\x00-\x1f\x7f-\x9f]/g;
  return bytes.replace(pattern, (found) => {
    const isC1 = found.length === 2 && found[0] === "\xc2" && found[1]! < "\xa0";
    return found.length === 1 || isC1 ? "?".repeat(found.length) : found;
  });
}
