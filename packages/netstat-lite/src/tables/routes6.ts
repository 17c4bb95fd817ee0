import { addressText } from "../address-text.ts";
import { cError } from "../command/c-error.ts";
import { type Context, shownPath } from "../command/context.ts";
import { sscanf } from "../scan/sscanf.ts";
import { linesOf } from "./lines-of.ts";
import { routeBits, routeFlags6 } from "./route-flags.ts";
import { RouteNames } from "./route-names.ts";

const group = "%4s%4s%4s%4s%4s%4s%4s%4s";
const format = `${group} %02x ${group} %02x ${group} %08x %08x %08x %08x %15s\n`;
const columnCount = 31;

/** The table of IPv6 routes, or what of it is cached. */
export async function printRoutes6(context: Context, cached: boolean): Promise<number> {
  const { sink, machine, netRoot } = context;
  let lines: string[];
  try {
    lines = linesOf(`${netRoot}/ipv6_route`);
  } catch (error) {
    machine.err(`${shownPath("ipv6_route")}: ${cError(error)}\n`);
    sink.text("INET6 (IPv6) not configured in this system.\n");
    return 1;
  }
  sink.text(
    `Kernel IPv6 routing ${cached ? "cache" : "table"}\n` +
      "Destination                    Next Hop                   Flag Met Ref  Use If\n",
  );
  // net-tools takes a row that is cut short for the rest of the row before.
  const row: (string | number)[] = [];
  const routes = lines.map((line) => {
    for (const [index, value] of sscanf(line, format).entries()) row[index] = value;
    return [...row];
  }).filter((values) => values.length === columnCount);
  const names = await RouteNames.of(context);
  await names?.hosts.ask(routes.flatMap((values) => [addressAt(values, 0), addressAt(values, 18)]));
  for (const values of routes) {
    const [metric, references, uses, flags] = values.slice(26, 30).map(Number) as number[];
    if ((flags! & routeBits.cache) !== 0 !== cached) continue;
    const target = `${nameOf(addressAt(values, 0), names)}/${values[8]}`;
    sink.text(
      `${target.padEnd(30)} ${nameOf(addressAt(values, 18), names).padEnd(26)} ` +
        `${routeFlags6(flags!).padEnd(4)} ${`${metric! | 0}`.padEnd(3)} ${references! | 0} ` +
        `${`${uses! | 0}`.padStart(6)} ${values[30]}\n`,
    );
  }
  return 0;
}

function addressAt(values: (string | number)[], index: number): Uint8Array {
  return Buffer.from(values.slice(index, index + 8).join(""), "hex");
}

function nameOf(address: Uint8Array, names: RouteNames | null): string {
  if (names && address.every((byte) => byte === 0)) return "[::]";
  return names?.hosts.name(address) ?? addressText(address).replace(/^::ffff:(?=.*\.)/, "");
}
