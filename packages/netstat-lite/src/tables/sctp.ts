import { addressText } from "../address-text.ts";
import type { Context } from "../command/context.ts";
import { stateWord } from "../format/state-word.ts";
import { InetRecord } from "../scan/inet-record.ts";
import type { Naming } from "./names-for.ts";

/** A row as it is printed, without what -e, -p and -o add to it. */
export interface PrintedSctp {
  text: string;
  uid: number;
  inode: number;
}

/** A row of SCTP's tables, which may have several lines: an end of SCTP has several addresses. */
interface SctpRow {
  local: SctpEnd;
  /** Null where there is none: of an endpoint. */
  remote: SctpEnd | null;
  /** An endpoint has none. */
  queues: { receive: number; send: number } | null;
  state: number;
  uid: number;
  inode: number;
}

/** One end: all its addresses, as 4 or 16 bytes. */
interface SctpEnd {
  addresses: Uint8Array[];
  port: number;
}

const endpointColumns = 8;
const associationColumns = 13;
const knownStates = 12;

/** Prints the rows of a table of SCTP. */
export async function readSctp(
  { flags, machine }: Context,
  file: "eps" | "assocs",
  lines: readonly string[],
  naming: Naming | null,
  onRow: (row: PrintedSctp) => void,
): Promise<void> {
  const rows: SctpRow[] = [];
  for (const line of lines) {
    const row = file === "eps" ? parseEndpoint(line) : parseAssociation(line);
    if (row) rows.push(row);
    else machine.err(`warning, got bogus sctp ${file.slice(0, -1)} line.\n`);
  }
  await naming?.ask?.(rows.flatMap(recordsOf));
  // Here any --numeric option is one for hosts.
  const isNumeric = flags.numericHosts || flags.numericPorts || flags.numericUsers;
  const host = isNumeric ? undefined : naming?.names.host;
  const nameOf = (address: Uint8Array) =>
    host?.(address.length === 4 ? 4 : 6, address) ??
      addressText(address).replace(/^::ffff:(?=.*\.)/, "");
  for (const row of rows) {
    const { uid, inode } = row;
    onRow({ text: formatSctpRow(row, nameOf), uid, inode });
  }
}

/** What is asked for names: each address. */
function recordsOf({ local, remote, uid }: SctpRow): InetRecord[] {
  return [...local.addresses, ...remote?.addresses ?? []].map((address) => {
    const record = new InetRecord();
    record.family = address.length === 4 ? 4 : 6;
    record.local.set(address);
    record.uid = uid;
    return record;
  });
}

/** A line of /proc/net/sctp/eps; null where it is cut short. */
function parseEndpoint(line: string): SctpRow | null {
  const words = line.match(/[^ \t]+/g) ?? [];
  if (words.length < endpointColumns) return null;
  const [, , , state, , port, uid, inode, ...addresses] = words;
  return {
    local: { addresses: addresses.map(bytesOf), port: toInteger(port) },
    remote: null,
    queues: null,
    state: toInteger(state),
    uid: toInteger(uid),
    inode: toInteger(inode),
  };
}

/** A line of /proc/net/sctp/assocs; null where it is cut short. */
function parseAssociation(line: string): SctpRow | null {
  const words = line.match(/[^ \t]+/g) ?? [];
  if (words.length < associationColumns) return null;
  const [, , , state, , , , send, receive, uid, inode, localPort, remotePort] = words;
  const [, rest = ""] = line.match(`^[ \\t]*(?:[^ \\t]+[ \\t]+){${associationColumns}}(.*)`) ?? [];
  // `10.0.0.1 10.0.0.2 <-> *10.0.0.3 10.0.0.4`, with stars before the primary ones, a tab and numbers.
  const [local = "", remote = ""] = rest.split(/[<>\t-]+/);
  const addressesOf = (text: string) =>
    (text.match(/[^ ]+/g) ?? []).map((word) => bytesOf(word.replace(/^\*/, "")));
  return {
    local: { addresses: addressesOf(local), port: toInteger(localPort) },
    remote: { addresses: addressesOf(remote), port: toInteger(remotePort) },
    queues: { receive: toInteger(receive) >>> 0, send: toInteger(send) >>> 0 },
    state: toInteger(state),
    uid: toInteger(uid),
    inode: toInteger(inode),
  };
}

/** The lines of a row, without what -e, -p and -o add to its last one. */
function formatSctpRow(row: SctpRow, nameOf: (address: Uint8Array) => string): string {
  const { local, remote, queues } = row;
  const known = row.state >= 0 && row.state < knownStates;
  const state = known ? stateWord(row.state) : `UNKNOWN(${row.state})`;
  const textOf = ({ addresses, port }: SctpEnd, index: number, withPort: boolean) => {
    const address = addresses[index];
    if (!address) return "";
    const name = nameOf(address).slice(0, 63);
    // No services of SCTP are looked up.
    return withPort ? `${name}:${(port & 0xffff) || "*"}` : name;
  };
  const count = Math.max(local.addresses.length, remote?.addresses.length ?? 0);
  return Array.from({ length: count }, (_, index) => {
    const isFirst = index === 0;
    const start = !isFirst || !queues
      ? (isFirst ? "sctp" : "").padEnd(20)
      : `sctp  ${`${queues.receive}`.padStart(6)} ${`${queues.send}`.padStart(6)} `;
    const ends = remote
      ? `${textOf(local, index, isFirst).padEnd(23)} ${textOf(remote, index, isFirst).padEnd(23)}`
      : textOf(local, index, true).padEnd(47);
    return `${start}${ends} ${(isFirst ? state : "").padEnd(11)}`;
  }).join("\n");
}

/** As the kernel prints them: four decimal numbers, or eight groups of hexadecimal digits. */
function bytesOf(text: string): Uint8Array {
  if (text.includes(":")) {
    return Buffer.from(text.split(":").map((group) => group.padStart(4, "0")).join(""), "hex");
  }
  return Uint8Array.from(text.split(".").map(Number));
}

function toInteger(text = ""): number {
  return Number.parseInt(text, 10) || 0;
}
