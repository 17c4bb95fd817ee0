import type { Context } from "../command/context.ts";
import type { Selection } from "../command/settle-flags.ts";

/**
 * What net-tools does where the kernel has no such table: says so if it was asked for, or asked to say
 * everything; and counts it as a failure if it was asked for. Not where only a family was asked for, which
 * has the protocol among others.
 */
export function missing(context: Context, selection: Selection, name: string): number {
  return selection.impliedProtocols ? 0 : missingFamily(context, selection, name);
}

/** The same of a family, which is there only if it was asked for, or nothing was. */
export function missingFamily(
  { flags, machine }: Context,
  { named }: Selection,
  name: string,
): number {
  if (named || flags.verbose) machine.err(`netstat: no support for \`${name}' on this system.\n`);
  return named ? 1 : 0;
}
