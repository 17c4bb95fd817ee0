import type { Runtime } from "@ipcbook/checker";
import { CommandError } from "./command-error.ts";
import type { Shell } from "./shell.ts";

/**
 * The runtime that `--runtime` names, if it does.
 *
 * @throws {CommandError} if there is none by that name.
 */
export function parseRuntime(
  text: string | undefined,
  { texts: { usage } }: Shell,
): Runtime | undefined {
  if (text === undefined || text === "deno" || text === "node") return text;
  throw new CommandError(usage.unknownRuntime(text));
}
