import type { Context } from "../command/context.ts";
import type { Selection } from "../command/settle-flags.ts";

/**
 * What net-tools does where the kernel has no such table: says so if it was asked for, or asked to say
 * everything; and counts it as a failure if it was asked for.
 */
export function missing({ flags, machine }: Context, selection: Selection, name: string): number {
  const { named, impliedProtocols } = selection;
  if (impliedProtocols) return 0;
  if (named || flags.verbose) machine.err(`netstat: no support for \`${name}' on this system.\n`);
  return named ? 1 : 0;
}
