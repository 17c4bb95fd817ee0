import { addressText } from "../address-text.ts";
import { interfaceBits, interfaceWords } from "./interface-flags.ts";
import { compresses, hardwareOf } from "./interface-hardware.ts";
import type { Settings } from "./interface-socket.ts";

/** All that net-tools shows of an interface, or of an alias. */
export interface Interface {
  name: string;
  /** Null where the kernel can't be asked: of saved files. */
  settings: Settings | null;
  /** The 16 columns of /proc/net/dev; an alias has none. */
  counters: bigint[] | null;
  addresses6: { device: string; address: Uint8Array; prefixLength: number; scope: number }[];
}

const indent = "        ";
const units: readonly (readonly [more: bigint, unit: bigint, name: string])[] = [
  [1n << 60n, 1n << 60n, "EiB"],
  [1n << 50n, 1n << 50n, "PiB"],
  [1n << 40n, 1n << 40n, "TiB"],
  [1n << 30n, 1n << 30n, "GiB"],
  [1n << 20n, 1n << 20n, "MiB"],
  [1n << 10n, 1n << 10n, "KiB"],
];
/** IFF_PORTSEL's names of what an old card is plugged into. */
const media = ["unknown", "10base2", "10baseT", "AUI", "100baseT", "100baseTX", "100baseFX"];

/** The long form, as ifconfig(8) has it: `-ie`. */
export function formatInterface({ name, settings, counters, addresses6 }: Interface): string {
  const first = settings && `${interfaceWords(settings.flags)}  mtu ${settings.mtu}`;
  return `${name}:${first ? ` ${first}` : ""}\n` +
    (settings ? inetLine(settings) : "") +
    addresses6.map(inet6Line).join("") +
    (settings ? hardwareLines(settings) : "") +
    countersText(counters, settings !== null && compresses(settings.type)) +
    (settings ? deviceText(settings.map) : "") +
    "\n";
}

function inetLine({ inet, flags }: Settings): string {
  if (!inet) return "";
  const { address, netmask, broadcast, destination } = inet;
  const toAll = flags & interfaceBits.broadcast ? `  broadcast ${broadcast.join(".")}` : "";
  const toOne = flags & interfaceBits.pointToPoint ? `  destination ${destination.join(".")}` : "";
  return `${indent}inet ${address.join(".")}  netmask ${netmask.join(".")}${toAll}${toOne}\n`;
}

function inet6Line({ address, prefixLength, scope }: Interface["addresses6"][number]): string {
  const compatible = 0x80;
  const words: string[] = [];
  if (scope & compatible) words.push("compat");
  const rest = scope & ~compatible;
  if (rest === 0) words.push("global");
  if (rest & 0x20) words.push("link");
  if (rest & 0x40) words.push("site");
  if (rest & 0x10) words.push("host");
  const text = addressText(address).replace(/^::ffff:(?=.*\.)/, "");
  const shown = words.length === 0 ? "" : `<${words.join(",")}>`;
  return `${indent}inet6 ${text}  prefixlen ${prefixLength}  scopeid 0x${
    scope.toString(16)
  }${shown}\n`;
}

function hardwareLines({ type, hardwareAddress, txQueueLength, flags, map }: Settings): string {
  const { name, title, address } = hardwareOf(type);
  const shown = address ? ` ${address(hardwareAddress)}` : "";
  const queue = txQueueLength === -1 ? "" : `  txqueuelen ${txQueueLength}`;
  const chosen = flags & interfaceBits.autoMedia ? "autoselect" : "";
  const plug = flags & interfaceBits.portSelect
    ? `${indent}media ${media[map.port] ?? "(null)"}${chosen}\n`
    : "";
  return `${indent}${name}${shown}${queue}  (${title})\n${plug}`;
}

function countersText(counters: Interface["counters"], compressed: boolean): string {
  if (!counters) return "";
  const [rxBytes, rx, rxErrors, rxDropped, rxOver, rxFrame, rxCompressed, , ...sent] = counters;
  const [txBytes, tx, txErrors, txDropped, txOver, collisions, carrier, txCompressed] = sent;
  return `${indent}RX packets ${rx}  bytes ${rxBytes} (${amount(rxBytes!)})\n` +
    (compressed ? `${indent}RX compressed:${rxCompressed}\n` : "") +
    `${indent}RX errors ${rxErrors}  dropped ${rxDropped}  overruns ${rxOver}  frame ${rxFrame}\n` +
    `${indent}TX packets ${tx}  bytes ${txBytes} (${amount(txBytes!)})\n` +
    (compressed ? `${indent}TX compressed ${txCompressed}\n` : "") +
    `${indent}TX errors ${txErrors}  dropped ${txDropped} overruns ${txOver}  carrier ${carrier}` +
    `  collisions ${collisions}\n`;
}

/** With one decimal, cut off. */
function amount(value: bigint): string {
  const [, unit = 1n, name = "B"] = units.find(([more]) => value > more) ?? [];
  const tenths = value * 10n / unit;
  return `${tenths / 10n}.${tenths % 10n} ${name}`;
}

function deviceText({ memoryStart, memoryEnd, base, irq, dma }: Settings["map"]): string {
  // Only what does I/O at an address beyond the first page of ports has a base that counts.
  const hasBase = base >= 0x100;
  if (!irq && !memoryStart && !dma && !hasBase) return "";
  return `${indent}device ` +
    (irq ? `interrupt ${irq}  ` : "") +
    (hasBase ? `base 0x${base.toString(16)}  ` : "") +
    (memoryStart ? `memory 0x${memoryStart.toString(16)}-${memoryEnd.toString(16)}  ` : "") +
    (dma ? `  dma 0x${dma.toString(16)}` : "") +
    "\n";
}
