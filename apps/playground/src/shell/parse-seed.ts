import { CommandError } from "./command-error.ts";
import type { Shell } from "./shell.ts";

/**
 * The seed that `--seed` gives, if it does.
 *
 * @throws {CommandError} if it is no integer below 2^31.
 */
export function parseSeed(
  text: string | undefined,
  { texts: { usage } }: Shell,
): number | undefined {
  if (text === undefined) return undefined;
  const seed = Number(text);
  if (/^\d+$/.test(text) && seed < 2 ** 31) return seed;
  throw new CommandError(usage.badSeed(text));
}
