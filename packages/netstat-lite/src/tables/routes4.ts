import { hostByteOrder } from "@ipcbook/byteorder";
import { cError } from "../command/c-error.ts";
import { type Context, shownPath } from "../command/context.ts";
import { headerFormat } from "./header-format.ts";
import { sscanf } from "../scan/sscanf.ts";
import { linesOf } from "./lines-of.ts";
import { routeBits, routeFlags4 } from "./route-flags.ts";
import { RouteNames } from "./route-names.ts";

interface Route {
  device: string;
  target: number;
  gateway: number;
  mask: number;
  flags: number;
  references: number;
  uses: number;
  metric: number;
  mtu: number;
  window: number;
  irtt: number;
}

const columns = [
  ["Iface", "%15s"],
  ["Destination", "%127s"],
  ["Gateway", "%127s"],
  ["Flags", "%X"],
  ["RefCnt", "%d"],
  ["Use", "%d"],
  ["Metric", "%d"],
  ["Mask", "%127s"],
  ["MTU", "%d"],
  ["Window", "%d"],
  ["IRTT", "%d"],
] as const;
const fewestColumns = 10;
const addressWidth = 15;

const header = "Destination     Gateway         Genmask         ";
const headers = [
  "",
  `${header}Flags Metric Ref    Use Iface\n`,
  `${header}Flags   MSS Window  irtt Iface\n`,
  `${header}Flags Metric Ref    Use Iface    MSS   Window irtt\n`,
];

/** The table of IPv4 routes; `extended` is net-tools' form of it, 0 to 3. */
export async function printRoutes4(context: Context, extended: number): Promise<number> {
  const { sink, machine, netRoot } = context;
  let lines: string[];
  try {
    lines = linesOf(`${netRoot}/route`);
  } catch (error) {
    machine.err(`${shownPath("route")}: ${cError(error)}\n`);
    sink.text("INET (IPv4) not configured in this system.\n");
    return 1;
  }
  sink.text(`Kernel IP routing table\n${headers[extended]}`);
  const found = headerFormat(lines[0] ?? "", columns);
  if ("missing" in found) {
    const { missing } = found;
    if (lines.length > 0) {
      machine.err(`warning: /proc/net/route does not contain required field ${missing}\n`);
    }
    return 1;
  }
  const routes = lines.slice(1)
    .map((line) => parse(line, found.format))
    .filter((route) => route !== null);
  const names = await RouteNames.of(context);
  await names?.hosts.ask(
    routes.flatMap(({ target, gateway }) => [bytesOf(target), bytesOf(gateway)]),
  );
  for (const route of routes) sink.text(format(route, extended, names));
  return 0;
}

function parse(line: string, format: string): Route | null {
  const values = sscanf(line, format);
  if (values.length < fewestColumns || !(Number(values[3]) & routeBits.up)) return null;
  const hex = (index: number) => Number.parseInt(String(values[index]).slice(0, 8), 16) >>> 0;
  const number = (index: number) => Number(values[index] ?? 0);
  return {
    device: String(values[0]),
    target: hex(1),
    gateway: hex(2),
    flags: number(3),
    references: number(4),
    uses: number(5),
    metric: number(6),
    mask: hex(7),
    mtu: number(8),
    window: number(9),
    irtt: number(10),
  };
}

function format(route: Route, extended: number, names: RouteNames | null): string {
  const { device, metric, references, uses, mtu, window, irtt } = route;
  const cell = (text: string) => text.slice(0, addressWidth).padEnd(addressWidth);
  const target = cell(
    names?.target(bytesOf(route.target), bytesOf(route.mask), route.flags) ??
      bytesOf(route.target).join("."),
  );
  const rejects = (route.flags & routeBits.reject) !== 0;
  const gateway = rejects
    ? cell("-")
    : cell(names?.gateway(bytesOf(route.gateway)) ?? bytesOf(route.gateway).join("."));
  const mask = cell(bytesOf(route.mask).join("."));
  const start = `${target} ${gateway} ${mask} ${routeFlags4(route.flags).padEnd(5)} `;
  const left = (value: number, width: number) => `${value}`.padEnd(width);
  const right = (value: number, width: number) => `${value}`.padStart(width);
  switch (extended) {
    case 0:
      return "";
    case 1:
      return rejects
        ? `${start}${left(metric, 6)} -  ${right(uses, 7)} -\n`
        : `${start}${left(metric, 6)} ${left(references, 2)} ${right(uses, 7)} ${device}\n`;
    case 2:
      return rejects
        ? `${start}    - -          - -\n`
        : `${start}${right(mtu, 5)} ${left(window, 5)} ${right(irtt, 6)} ${device}\n`;
    default:
      return rejects
        ? `${start}${left(metric, 6)} -  ${right(uses, 7)} -        -     -      -\n`
        : `${start}${left(metric, 6)} ${left(references, 3)} ${right(uses, 6)} ` +
          `${device.slice(0, 6).padEnd(6)}   ${left(mtu, 5)} ${left(window, 6)} ${irtt}\n`;
  }
}

/** The kernel prints its words in the host's order. */
function bytesOf(word: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, word, hostByteOrder === "little");
  return bytes;
}
