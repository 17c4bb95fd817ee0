import { cError } from "../command/c-error.ts";
import { type Context, shownPath } from "../command/context.ts";
import { linesOf } from "./lines-of.ts";

const header = "Source          Destination     Gateway         ";
const headers = [
  "",
  `${header}Flags Metric Ref    Use Iface\n`,
  `${header}Flags   MSS Window  irtt Iface\n`,
  `${header}Flags Metric Ref    Use Iface    MSS   Window irtt  TOS HHRef HHUptod     SpecDst\n`,
];

/** The routing cache, `-rC`: Linux has had none since 3.6, so there is only its header. */
export function printRouteCache(context: Context, extended: number): number {
  const { sink, machine, netRoot } = context;
  try {
    linesOf(`${netRoot}/rt_cache`);
  } catch (error) {
    machine.err(`${shownPath("rt_cache")}: ${cError(error)}\n`);
    sink.text("INET (IPv4) not configured in this system.\n");
    return 1;
  }
  sink.text(`Kernel IP routing cache\n${headers[extended]}`);
  return 0;
}
