import type { Runtime } from "@ipcbook/checker";
import type { Entry } from "../book/entry.ts";
import { CommandError } from "../shell/command-error.ts";
import type { Shell } from "../shell/shell.ts";

/**
 * What calls libc has Deno's sandbox around it, or is not run at all.
 *
 * @throws {CommandError} if one of the exercises can't be run on Node.
 */
export function refuseOnNode(
  runtime: Runtime | undefined,
  chosen: readonly Entry[],
  { texts: { usage } }: Shell,
): void {
  if (runtime !== "node") return;
  const calling = chosen.filter(({ exercise: { kind } }) => kind === "server" || kind === "client");
  if (calling.length === 0) return;
  throw new CommandError(usage.notOnNode(calling.map(({ id }) => id).join(", ")));
}
