import type { Context } from "../command/context.ts";
import { cError } from "../command/c-error.ts";
import { sscanf } from "../scan/sscanf.ts";
import { unlessNoFfi } from "../unless-no-ffi.ts";
import { compareInterfaces } from "./compare-interfaces.ts";
import { formatInterface, type Interface } from "./format-interface.ts";
import { interfaceBits, interfaceLetters } from "./interface-flags.ts";
import { linesOf } from "./lines-of.ts";

const header =
  "Iface             MTU    RX-OK RX-ERR RX-DRP RX-OVR    TX-OK TX-ERR TX-DRP TX-OVR Flg\n";
const counterCount = 16;

/** The table of interfaces, `-i`; its title is printed once, however often the table is. */
export async function interfacesTable(context: Context): Promise<() => number> {
  const { flags, sink, live, machine } = context;
  const asking = live ? await unlessNoFfi(import("./ask-interfaces.ts")) : null;
  const isShort = flags.extend < 2;
  let isFirst = true;
  return () => {
    if (isFirst) {
      sink.text("Kernel Interface table\n");
      if (!asking) machine.err(withoutSettings(context));
    }
    isFirst = false;
    if (isShort) sink.text(header);
    const counters = countersOf(context);
    const addresses6 = isShort ? [] : addresses6Of(context);
    const show = (name: string, settings: Interface["settings"]) => {
      if (settings && !(settings.flags & interfaceBits.up) && flags.all === 0) return;
      const shown = {
        name,
        settings,
        counters: counters?.get(name) ?? null,
        addresses6: addresses6.filter(({ device }) => device === name),
      };
      sink.text(isShort ? shortRow(shown) : formatInterface(shown));
    };
    const names = [...counters?.keys() ?? []];
    if (asking) return asking.askInterfaces(context, names, show);
    for (const name of names.sort(compareInterfaces)) show(name, null);
    return counters ? 0 : 1;
  };
}

/** What is said once where the kernel can't be asked. */
function withoutSettings({ flags }: Context): string {
  const { pid, procRoot } = flags.own;
  const reason = procRoot !== null
    ? "they are in no saved file (--proc-root)"
    : pid !== null
    ? "only a process of its own namespace is told (--pid)"
    : "this process can make no system calls (koffi)";
  return `netstat: Cannot show flags, MTU, hardware and IPv4 addresses: ${reason}\n`;
}

/** By name; null without the file. */
function countersOf({ netRoot, machine }: Context): Map<string, bigint[]> | null {
  try {
    return new Map(
      linesOf(`${netRoot}/dev`).slice(2).map((line) => {
        const [, name = "", rest = ""] = line.match(/^\s*([^\s:]+(?::\d+(?=:))?):?(.*)$/) ?? [];
        const values = rest.match(/\d+/g) ?? [];
        const counters = Array.from({ length: counterCount }, (_, at) => BigInt(values[at] ?? 0));
        return [name.slice(0, 15), counters];
      }),
    );
  } catch (error) {
    machine.err(`Warning: cannot open /proc/net/dev (${cError(error)}). Limited output.\n`);
    return null;
  }
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

function shortRow({ name, settings, counters }: Interface): string {
  const right = (value: bigint | number | string, width: number) => `${value}`.padStart(width);
  const start = `${name.slice(0, 15).padEnd(15)} ${right(settings?.mtu ?? "-", 5)} `;
  const end = `${settings ? interfaceLetters(settings.flags) : "-"}\n`;
  if (!counters) return `${start}${"     - no statistics available -".padEnd(56)}${end}`;
  const [, rx, rxErrors, rxDropped, rxOver, , , , , tx, txErrors, txDropped, txOver] = counters;
  return start +
    `${right(rx!, 8)} ${right(rxErrors!, 6)} ${right(rxDropped!, 6)} ${`${rxOver}`.padEnd(6)} ` +
    `${right(tx!, 8)} ${right(txErrors!, 6)} ${right(txDropped!, 6)} ${right(txOver!, 6)} ${end}`;
}
