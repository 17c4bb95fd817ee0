/** A type of hardware that net-tools knows, as Debian builds it. */
export interface Hardware {
  name: string;
  title: string;
  /** How it shows an address; null where it shows none. */
  address: ((bytes: Uint8Array) => string) | null;
}

/** struct sockaddr, of which the kernel fills 8 bytes. */
const longestAddress = 16;

/**
 * By the kernel's number, from linux/if_arp.h. Without Ash, of which net-tools prints what lies behind the
 * address in its memory.
 */
const known = new Map<number, Hardware>([
  [0, { name: "netrom", title: "AMPR NET/ROM", address: callSign }],
  [1, { name: "ether", title: "Ethernet", address: (bytes) => hex(bytes, 6, ":") }],
  [3, { name: "ax25", title: "AMPR AX.25", address: callSign }],
  [7, { name: "arcnet", title: "ARCnet", address: (bytes) => upper(bytes, 1, "") }],
  [15, { name: "dlci", title: "Frame Relay DLCI", address: linkNumber }],
  [27, { name: "eui64", title: "Generic EUI-64", address: (bytes) => upper(bytes, 8, ":") }],
  [256, { name: "slip", title: "Serial Line IP", address: null }],
  [257, { name: "cslip", title: "VJ Serial Line IP", address: null }],
  [258, { name: "slip6", title: "6-bit Serial Line IP", address: null }],
  [259, { name: "cslip6", title: "VJ 6-bit Serial Line IP", address: null }],
  [264, { name: "adaptive", title: "Adaptive Serial Line IP", address: null }],
  [270, { name: "rose", title: "AMPR ROSE", address: (bytes) => hex(bytes, 5, "") }],
  [271, { name: "x25", title: "generic X.25", address: upToNul }],
  [512, { name: "ppp", title: "Point-to-Point Protocol", address: null }],
  [513, { name: "hdlc", title: "(Cisco)-HDLC", address: null }],
  [516, { name: "lapb", title: "LAPB", address: null }],
  [768, { name: "tunnel", title: "IPIP Tunnel", address: () => "" }],
  [770, { name: "frad", title: "Frame Relay Access Device", address: null }],
  [772, { name: "loop", title: "Local Loopback", address: null }],
  [774, {
    name: "fddi",
    title: "Fiber Distributed Data Interface",
    address: (bytes) => upper(bytes, 6, "-"),
  }],
  [776, { name: "sit", title: "IPv6-in-IPv4", address: null }],
  [780, { name: "hippi", title: "HIPPI", address: (bytes) => upper(bytes, 6, ":") }],
  [782, { name: "ec", title: "Econet", address: null }],
  [783, {
    name: "irda",
    title: "IrLAP",
    address: (bytes) => hex(bytes.slice(0, 4).reverse(), 4, ":"),
  }],
]);

const unspecified: Hardware = {
  name: "unspec",
  title: "UNSPEC",
  address: (bytes) => upper(bytes, longestAddress, "-"),
};

/** The hardware of a type. */
export function hardwareOf(type: number): Hardware {
  return known.get(type) ?? unspecified;
}

/** Whether the kernel counts packets whose headers were compressed: SLIP of Van Jacobson's kind. */
export function compresses(type: number): boolean {
  return type === 257 || type === 259;
}

function hex(bytes: Uint8Array, length: number, mark: string): string {
  const one = (_: unknown, index: number) => (bytes[index] ?? 0).toString(16).padStart(2, "0");
  return Array.from({ length }, one).join(mark);
}

function upper(bytes: Uint8Array, length: number, mark: string): string {
  return hex(bytes, length, mark).toUpperCase();
}

/** Six letters, each a bit to the left and the last ones blanks, and a number. */
function callSign(bytes: Uint8Array): string {
  const letters = String.fromCharCode(...bytes.subarray(0, 6).map((byte) => byte >> 1));
  const number = bytes[6]! >> 1 & 0xf;
  return `${letters.split(/[ \0]/)[0]}${number === 0 ? "" : `-${number}`}`;
}

function linkNumber(bytes: Uint8Array): string {
  return `${new Int16Array(bytes.slice(0, 2).buffer)[0]}`;
}

function upToNul(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("latin1").split("\0")[0]!;
}
