import { withoutControls } from "../owners/without-controls.ts";
import { which } from "../tables/inet-header.ts";

/** A row of /proc/net/unix in the kernel's own numbers; characters of the path are bytes. */
export interface UnixRow {
  refCount: number;
  protocol: number;
  flags: number;
  type: number;
  state: number;
  inode: number;
  /** Up to the first blank, as net-tools reads it. */
  path: string;
}

const types = new Map([[1, "STREAM"], [2, "DGRAM"], [3, "RAW"], [4, "RDM"], [5, "SEQPACKET"]]);
const states = ["FREE", "", "CONNECTING", "CONNECTED", "DISCONNECTING"];
/** The flag of those that listen. */
export const acceptsConnections = 0x10000;
const marks: [number, string][] = [[acceptsConnections, "ACC "], [0x20000, "W "], [0x40000, "N "]];
/** By the flags that have a mark. */
const columns = Array.from({ length: 8 }, (_, flags) => flagsColumn(flags * acceptsConnections));

/** The two lines above the rows. */
export function unixHeader(all: number, listening: number, programs: boolean): string {
  return `Active UNIX domain sockets ${which(all, listening)}\n` +
    "Proto RefCnt Flags       Type       State         I-Node  " +
    `${programs ? ` ${"PID/Program name".padEnd(20)}` : ""} Path\n`;
}

/** Whether it listens: unconnected, and it accepts connections. */
export function isListening({ state, flags }: UnixRow): boolean {
  return state === 1 && (flags & acceptsConnections) !== 0;
}

/** One row with its newline, and where in it the 20 bytes of -p begin. */
export function formatUnixRow(row: UnixRow, programs: boolean): { text: string; owner: number } {
  const { refCount, protocol, flags, type, state, inode } = row;
  const shownState = isListening(row) ? "LISTENING" : states[state] ?? "UNKNOWN";
  const start = `${(protocol === 0 ? "unix" : "??").padEnd(5)} ${`${refCount}`.padEnd(6)} ` +
    `${columns[flags / acceptsConnections & 7]} ${(types.get(type) ?? "UNKNOWN").padEnd(10)} ` +
    `${shownState.padEnd(13)} ${`${inode}`.padEnd(8)}`;
  const owner = programs ? ` ${" ".repeat(20)}` : "";
  return { text: `${start}${owner} ${withoutControls(row.path)}\n`, owner: start.length + 1 };
}

function flagsColumn(flags: number): string {
  return `[ ${marks.map(([bit, mark]) => flags & bit ? mark : "").join("")}]`.padEnd(11);
}
