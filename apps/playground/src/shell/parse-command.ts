import { parseArgs, type ParseArgsConfig } from "node:util";
import type { Texts } from "../texts/texts.ts";
import { CommandError } from "./command-error.ts";

type Options = NonNullable<ParseArgsConfig["options"]>;

/** What each command takes. */
const common = { lang: { type: "string" } } as const satisfies Options;

/** Every option that has a value: to find the command, these have to be known before it is. */
const withValue = {
  ...common,
  file: { type: "string" },
  seed: { type: "string" },
  runtime: { type: "string" },
  sample: { type: "string" },
  exercise: { type: "string" },
  jobs: { type: "string" },
  out: { type: "string" },
  shard: { type: "string" },
  rubric: { type: "string" },
} as const satisfies Options;

/** The first word that is no option, the rest without it, and the language if one was asked for. */
export function splitCommand(
  args: readonly string[],
): { command: string | undefined; rest: string[]; lang: string | undefined } {
  const { tokens, values } = parseArgs({
    args: [...args],
    options: withValue,
    strict: false,
    tokens: true,
  });
  const first = tokens.find((token) => token.kind === "positional");
  return {
    command: first?.value,
    rest: args.filter((_, place) => place !== first?.index),
    lang: typeof values.lang === "string" ? values.lang : undefined,
  };
}

/**
 * The options and the words of one command.
 *
 * @throws {CommandError} if there is an option that the command does not have.
 */
export function parseCommand<O extends Options>(
  args: readonly string[],
  options: O,
  { usage }: Texts,
): ReturnType<typeof parseArgs<{ options: O & typeof common; allowPositionals: true }>> {
  try {
    return parseArgs({
      args: [...args],
      options: { ...options, ...common },
      allowPositionals: true,
    });
  } catch (error) {
    // What follows the first sentence is advice for other cases.
    const [reason = ""] = String(error instanceof Error ? error.message : error).split(". ");
    throw new CommandError([usage.badOption(reason), usage.seeHelp]);
  }
}
