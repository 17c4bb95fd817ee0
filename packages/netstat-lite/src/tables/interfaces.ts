import type { Context } from "../command/context.ts";
import { cError } from "../command/c-error.ts";
import { linkAddresses, links } from "../netlink/links.ts";
import { sscanf } from "../scan/sscanf.ts";
import { compareInterfaces } from "./compare-interfaces.ts";
import { formatInterface, type Interface } from "./format-interface.ts";
import { interfaceBits, interfaceLetters } from "./interface-flags.ts";
import { linesOf } from "./lines-of.ts";

const header =
  "Iface             MTU    RX-OK RX-ERR RX-DRP RX-OVR    TX-OK TX-ERR TX-DRP TX-OVR Flg\n";
const counterFormat = Array(16).fill("%llu").join(" ");

/** The table of interfaces, `-i`; its title is printed once, however often the table is. */
export function interfacesTable(context: Context): () => number {
  const { flags, sink, live, machine } = context;
  const isShort = flags.extend < 2;
  let isFirst = true;
  return () => {
    if (!live) {
      machine.err(
        "netstat: Cannot show interfaces: their flags are in no saved file (--proc-root)\n",
      );
      return 1;
    }
    if (isFirst) sink.text("Kernel Interface table\n");
    isFirst = false;
    if (isShort) sink.text(header);
    for (const shown of interfacesOf(context)) {
      if (!(shown.flags & interfaceBits.up) && flags.all === 0) continue;
      sink.text(isShort ? shortRow(shown) : formatInterface(shown));
    }
    return 0;
  };
}

function interfacesOf(context: Context): Interface[] {
  const counters = countersOf(context);
  const known = new Map(links().map((link) => [link.name, link]));
  const addresses = linkAddresses();
  const names = new Set([...counters.keys(), ...addresses.map(({ label }) => label)]);
  const addresses6 = addresses6Of(context);
  return [...names].sort(compareInterfaces).flatMap((name) => {
    // An alias is of the interface before its colon.
    const link = known.get(name) ?? known.get(name.replace(/:.*/, ""));
    if (!link) return [];
    return [{
      name,
      // As a short, in net-tools.
      flags: link.flags << 16 >> 16,
      link,
      counters: counters.get(name) ?? null,
      address: addresses.find(({ label }) => label === name) ?? null,
      addresses6: addresses6.filter(({ device }) => device === name),
    }];
  });
}

function countersOf({ netRoot, machine }: Context): Map<string, number[]> {
  const counters = new Map<string, number[]>();
  try {
    for (const line of linesOf(`${netRoot}/dev`).slice(2)) {
      const [, name = "", rest = ""] = line.match(/^\s*([^\s:]+(?::\d+(?=:))?):?(.*)$/) ?? [];
      const values = sscanf(rest, counterFormat).map(Number);
      counters.set(name.slice(0, 15), Array.from({ length: 16 }, (_, at) => values[at] ?? 0));
    }
  } catch (error) {
    machine.err(`Warning: cannot open /proc/net/dev (${cError(error)}). Limited output.\n`);
  }
  return counters;
}

function addresses6Of({ netRoot }: Context): Interface["addresses6"] {
  try {
    return linesOf(`${netRoot}/if_inet6`).flatMap((line) => {
      const [address, , prefixLength, scope, , device] = sscanf(line, "%s %x %x %x %x %s");
      if (device === undefined) return [];
      const bytes = Buffer.from(String(address), "hex");
      return [{
        device: String(device),
        address: bytes,
        prefixLength: Number(prefixLength),
        scope: Number(scope),
      }];
    });
  } catch {
    // No IPv6.
    return [];
  }
}

function shortRow({ name, flags, link, counters }: Interface): string {
  const right = (value: number, width: number) => `${value}`.padStart(width);
  const start = `${name.slice(0, 15).padEnd(15)} ${right(link.mtu, 5)} `;
  const end = `${interfaceLetters(flags)}\n`;
  if (!counters) return `${start}${"     - no statistics available -".padEnd(56)}${end}`;
  const [, rx, rxErrors, rxDropped, rxOver, , , , , tx, txErrors, txDropped, txOver] = counters;
  return start +
    `${right(rx!, 8)} ${right(rxErrors!, 6)} ${right(rxDropped!, 6)} ${`${rxOver}`.padEnd(6)} ` +
    `${right(tx!, 8)} ${right(txErrors!, 6)} ${right(txDropped!, 6)} ${right(txOver!, 6)} ${end}`;
}
