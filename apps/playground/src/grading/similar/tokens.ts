import jsTokens, { type Token } from "js-tokens";

/** What is left of an attempt: what each token is, and the line on which it begins, from 1. */
export interface Tokens {
  kinds: string[];
  lines: number[];
}

/** What is behind so many tokens, some 500 lines, is not compared: no attempt is so long. */
const mostTokens = 4000;

const keywords = new Set(
  ("as async await break case catch class continue debugger default delete do else enum export " +
    "extends false finally for from function if in instanceof interface let new null of return " +
    "static super switch this throw true try type typeof undefined void while yield").split(" "),
);

/** Left out: a formatter puts them there, or takes them away. */
const layout = new Set([";", ","]);

/**
 * What is left of an attempt after names, values, comments and layout are taken away.
 *
 * All names are one kind, also those of calls: whoever solves an exercise makes the same calls, so
 * that they tell little. (Told apart, they found the same copies among this book's references,
 * alternatives and mistakes, and 1 to 3 pairs less of others.) Types stay, as taking them away needs
 * a parser, and what a stranger has written can bring one down; a tokenizer takes everything.
 */
export function tokensOf(source: string): Tokens {
  const kinds: string[] = [];
  const lines: number[] = [];
  let line = 1;
  let inImport = false;
  let before = "";
  try {
    for (const token of jsTokens(source)) {
      if (kinds.length >= mostTokens) break;
      const start = line;
      line += newlinesIn(token);
      const kind = kindOf(token, before);
      if (kind === null) continue;
      // An import says what is used, in the order of the alphabet: the same for all.
      if (inImport) inImport = importParts.test(token.value) && kind !== "text";
      else if (token.value === "import") inImport = before !== ".";
      else if (!layout.has(token.value)) {
        kinds.push(kind);
        lines.push(start);
      }
      before = token.value;
    }
  } catch (error) {
    // The engine's own limit on a pattern: compared is what came before.
    if (!(error instanceof RangeError)) throw error;
  }
  return { kinds, lines };
}

/** What may stand between `import` and the end of it; `import(` is a call. */
const importParts = /^([\p{L}\p{N}_$]+|[{},*]|["'].*)$/su;

/** What kind of token it is; null where it is none of the program. */
function kindOf({ type, value }: Token, before: string): string | null {
  switch (type) {
    case "WhiteSpace":
    case "LineTerminatorSequence":
    case "SingleLineComment":
    case "MultiLineComment":
    case "HashbangComment":
      return null;
    case "IdentifierName":
      if (before === "." || before === "?.") return "name";
      // Which of them it is, is a matter of style.
      if (value === "const" || value === "var") return "let";
      return keywords.has(value) ? value : "name";
    case "PrivateIdentifier":
      return "name";
    case "StringLiteral":
    case "NoSubstitutionTemplate":
      return "text";
    case "NumericLiteral":
      return "number";
    case "RegularExpressionLiteral":
      return "pattern";
    case "Punctuator":
      return value;
    default:
      return type;
  }
}

function newlinesIn({ type, value }: Token): number {
  if (type === "LineTerminatorSequence") return 1;
  return value.includes("\n") ? value.split("\n").length - 1 : 0;
}
