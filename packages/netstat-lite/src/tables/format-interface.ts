import { addressText } from "../address-text.ts";
import type { Link, LinkAddress } from "../netlink/links.ts";
import { interfaceBits, interfaceWords } from "./interface-flags.ts";

/** All that net-tools shows of an interface, or of an alias. */
export interface Interface {
  name: string;
  flags: number;
  link: Link;
  /** The 16 columns of /proc/net/dev; an alias has none. */
  counters: number[] | null;
  address: LinkAddress | null;
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
const hardware = new Map([
  [1, { name: "ether", title: "Ethernet" }],
  [512, { name: "ppp", title: "Point-to-Point Protocol" }],
  [768, { name: "tunnel", title: "IPIP Tunnel" }],
  [772, { name: "loop", title: "Local Loopback" }],
  [774, { name: "fddi", title: "Fiber Distributed Data Interface" }],
  [776, { name: "sit", title: "IPv6-in-IPv4" }],
]);
const withAddress = new Set(["ether", "fddi"]);

/** The long form, as ifconfig(8) has it: `-ie`. */
export function formatInterface(shown: Interface): string {
  const { name, flags, link } = shown;
  return `${name}: ${interfaceWords(flags)}  mtu ${link.mtu}\n` +
    inetLine(shown) +
    shown.addresses6.map(inet6Line).join("") +
    `${indent}${hardwareText(link)}` +
    countersText(shown.counters) +
    deviceText(link.map) +
    "\n";
}

function inetLine({ address, flags }: Interface): string {
  if (!address) return "";
  const { local, peer, broadcast, prefixLength } = address;
  const mask = prefixLength === 0 ? 0 : 0xffffffff << 32 - prefixLength;
  const maskText = [24, 16, 8, 0].map((shift) => mask >>> shift & 0xff).join(".");
  const toAll = flags & interfaceBits.broadcast ? `  broadcast ${broadcast.join(".")}` : "";
  const toOne = flags & interfaceBits.pointToPoint ? `  destination ${peer.join(".")}` : "";
  return `${indent}inet ${local.join(".")}  netmask ${maskText}${toAll}${toOne}\n`;
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

function hardwareText({ type, hardwareAddress, txQueueLength }: Link): string {
  const { name, title } = hardware.get(type) ?? { name: "unspec", title: "UNSPEC" };
  const hex = (length: number, mark: string, from = hardwareAddress.subarray(0, 8)) =>
    Array.from({ length }, (_, index) => (from[index] ?? 0).toString(16).padStart(2, "0")).join(
      mark,
    );
  const address = withAddress.has(name)
    ? ` ${hex(6, ":")}`
    : name === "tunnel"
    ? " "
    : name === "unspec"
    ? ` ${hex(16, "-").toUpperCase()}`
    : "";
  return `${name}${address}  txqueuelen ${txQueueLength}  (${title})\n`;
}

function countersText(counters: number[] | null): string {
  if (!counters) return "";
  const [rxBytes, rx, rxErrors, rxDropped, rxOver, rxFrame, , , ...sent] = counters;
  const [txBytes, tx, txErrors, txDropped, txOver, collisions, carrier] = sent;
  return `${indent}RX packets ${rx}  bytes ${rxBytes} (${amount(rxBytes!)})\n` +
    `${indent}RX errors ${rxErrors}  dropped ${rxDropped}  overruns ${rxOver}  frame ${rxFrame}\n` +
    `${indent}TX packets ${tx}  bytes ${txBytes} (${amount(txBytes!)})\n` +
    `${indent}TX errors ${txErrors}  dropped ${txDropped} overruns ${txOver}  carrier ${carrier}` +
    `  collisions ${collisions}\n`;
}

/** With one decimal, cut off. */
function amount(bytes: number): string {
  const value = BigInt(bytes);
  const [, unit = 1n, name = "B"] = units.find(([more]) => value > more) ?? [];
  const tenths = value * 10n / unit;
  return `${tenths / 10n}.${tenths % 10n} ${name}`;
}

function deviceText({ memoryStart, memoryEnd, base, irq, dma }: Link["map"]): string {
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
