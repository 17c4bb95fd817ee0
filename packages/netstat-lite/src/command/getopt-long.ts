/** A long option as getopt_long(3) has it. Two with the same `value` and `takes` are no ambiguity. */
export interface LongOption {
  name: string;
  /** An optional argument follows an equals sign; a number may also be the next word. */
  takes: "nothing" | "argument" | "optional";
  value: string;
}

/** What was found: an option, or what getopt_long prints on stderr. */
export type Found =
  | { value: string; argument?: string; index?: number }
  | { problem: string };

/** What getopt_long is told. */
export interface GetoptOptions {
  /** Letters, with a colon after each that takes an argument. */
  short: string;
  long: readonly LongOption[];
  /** Options that only their full names stand for, so that they take nothing from abbreviations. */
  exact?: readonly LongOption[];
  /** Whether the first operand ends the options: POSIXLY_CORRECT. */
  posix?: boolean;
  /** The program's name, for problems. */
  program: string;
}

/**
 * Finds the options in `argv` as glibc's getopt_long does: among operands, abbreviated, several letters
 * in a word, with arguments in the same word or the next. Operands are passed over. A character is a byte,
 * as in C: of a letter beyond ASCII the first byte is an option.
 */
export function* getoptLong(argv: readonly string[], options: GetoptOptions): Generator<Found> {
  for (let at = 0; at < argv.length; at++) {
    const word = argv[at]!;
    if (word === "--") return;
    if (word === "-" || !word.startsWith("-")) {
      if (options.posix) return;
      continue;
    }
    const next = (pattern = /^/) => pattern.test(argv[at + 1] ?? "") ? argv[++at] : undefined;
    if (word.startsWith("--")) yield findLong(word.slice(2), next, options);
    else yield* findShort(word.slice(1), next, options);
  }
}

type Next = (pattern?: RegExp) => string | undefined;

function findLong(word: string, next: Next, options: GetoptOptions): Found {
  const { program, long, exact = [] } = options;
  const equals = word.indexOf("=");
  const name = equals === -1 ? word : word.slice(0, equals);
  const candidates = long.filter((option) => option.name.startsWith(name));
  const chosen = [...long, ...exact].find((option) => option.name === name) ?? candidates[0];
  if (!chosen) return { problem: `${program}: unrecognized option '--${word}'\n` };
  if (chosen.name !== name) {
    const others = candidates.filter((option) =>
      option.value !== chosen.value || option.takes !== chosen.takes
    );
    if (others.length > 0) {
      const possible = [chosen, ...others].map((option) => ` '--${option.name}'`).join("");
      // The whole word, with what follows the equals sign: glibc prints it so.
      return {
        problem: `${program}: option '--${word}' is ambiguous; possibilities:${possible}\n`,
      };
    }
  }
  const argument = equals === -1 ? undefined : word.slice(equals + 1);
  const index = long.indexOf(chosen);
  if (chosen.takes === "nothing") {
    return argument === undefined
      ? { value: chosen.value, index }
      : { problem: `${program}: option '--${chosen.name}' doesn't allow an argument\n` };
  }
  if (chosen.takes === "optional") {
    return { value: chosen.value, argument: argument ?? next(/^\d+(\.\d+)?$/), index };
  }
  const given = argument ?? next();
  return given === undefined
    ? { problem: `${program}: option '--${chosen.name}' requires an argument\n` }
    : { value: chosen.value, argument: given, index };
}

function* findShort(
  letters: string,
  next: Next,
  { short, program }: GetoptOptions,
): Generator<Found> {
  for (let at = 0; at < letters.length; at++) {
    const letter = letters[at]!;
    const place = short.indexOf(letter);
    if (place === -1 || letter === ":" || letter === ";") {
      yield { problem: `${program}: invalid option -- '${letter}'\n` };
      continue;
    }
    if (short[place + 1] !== ":") {
      yield { value: letter };
      continue;
    }
    const rest = letters.slice(at + 1);
    const argument = rest === "" ? next() : rest;
    yield argument === undefined
      ? { problem: `${program}: option requires an argument -- '${letter}'\n` }
      : { value: letter, argument };
    return;
  }
}
