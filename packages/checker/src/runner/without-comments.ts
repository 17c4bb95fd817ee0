/** A comment, or what else may hold something that looks like one: a string, a template. Otherwise no slash and no quote. */
const piece =
  /(?<comment>\/\/[^\n\r\u2028\u2029]*|\/\*[^]*?\*\/)|"(?:[^"\\\n]|\\[^])*"|'(?:[^'\\\n]|\\[^])*'|`(?:[^`\\$]|\\[^]|\$(?!\{)|\$\{[^`{}"'/]*\})*`|[^/"'`]+/y;

/**
 * A source without its comments, for whoever looks for words in its code. It errs to one side only: from where it can't tell
 * (a slash that divides or begins a regular expression, a template within a template), it leaves the rest as it is.
 */
export function withoutComments(source: string): string {
  let code = "";
  let place = 0;
  while (place < source.length) {
    piece.lastIndex = place;
    const found = piece.exec(source);
    if (found === null) break;
    code += found.groups!.comment === undefined ? found[0] : " ";
    place += found[0].length;
  }
  return code + source.slice(place);
}
