import type { Context } from "../command/context.ts";
import type { Selection } from "../command/settle-flags.ts";
import { missingFamily } from "./missing.ts";

/** What net-tools says, after the tables, of the families that Linux has lost; its exit status. */
export function reportLostFamilies(context: Context, selection: Selection): number {
  for (const family of ["ipx", "ax25", "x25", "netrom", "rose"] as const) {
    if (!selection.lost[family]) continue;
    const name = family === "x25" ? "AF X25" : `AF ${family.toUpperCase()}`;
    const status = missingFamily(context, selection, name);
    if (status !== 0) return status;
  }
  if (!selection.bluetooth) return 0;
  context.machine.err(
    "netstat: feature `AF BLUETOOTH' not supported.\n" +
      "Please recompile `net-tools' with newer kernel source or full configuration.\n",
  );
  return 1;
}
