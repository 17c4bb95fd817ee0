import type { InetRecord } from "../scan/inet-record.ts";
import type { ByteSink } from "./byte-sink.ts";
import { digitsOf, writePlainRow, writePort } from "./plain-row.ts";
import { stateWord } from "./state-word.ts";
import { timerText } from "./timer-text.ts";
import { writeAddress } from "./write-address.ts";

/** Names in place of numbers; a missing function, or undefined, leaves the number. */
export interface InetNames {
  host?: (family: 4 | 6, bytes: Uint8Array) => string | undefined;
  service?: (port: number, protocol: "tcp" | "udp" | "raw") => string | undefined;
  user?: (uid: number) => string | undefined;
}

/** What the rows have. */
export interface InetColumns {
  wide: boolean;
  users: boolean;
  /** `-p`: 21 bytes are left for it, to be filled in later at the places of `onOwner`. */
  programs: boolean;
  timers: boolean;
}

/** Is told of each row's inode, and where its 20 bytes of -p are. */
export type OnOwner = (inode: number, bytes: Uint8Array, offset: number) => void;

/** The tables that net-tools prints, by what stands in the Proto column. */
export type InetProtocol = "tcp" | "tcp6" | "udp" | "udp6" | "udpl" | "udpl6" | "raw" | "raw6";

/** Both addresses are cut to this, with the colon, unless `-W`. */
const addressWidth = 22;
const columnWidth = 23;
/** 128 bytes for each address, and all the rest. */
const longestRow = 640;
const space = 0x20;
const newline = 0x0a;

/** Writes rows of net-tools' internet table, byte by byte. */
export class InetWriter {
  readonly #sink: ByteSink;
  readonly #columns: InetColumns;
  readonly #names: InetNames;
  readonly #onOwner: OnOwner;
  #protocol: InetProtocol = "tcp";
  #kind: "tcp" | "udp" | "raw" = "tcp";
  #prefix: Uint8Array = new Uint8Array();
  #start: Uint8Array = new Uint8Array();
  #templates: Uint8Array[] | null = null;
  readonly #words: Uint8Array[] = Array.from(
    { length: 14 },
    (_, state) => Buffer.from(` ${stateWord(state).padEnd(11)}`, "latin1"),
  );

  constructor(
    sink: ByteSink,
    columns: InetColumns,
    names: InetNames,
    onOwner: OnOwner = () => {},
  ) {
    this.#sink = sink;
    this.#columns = columns;
    this.#names = names;
    this.#onOwner = onOwner;
  }

  /** What the next rows are of. */
  set protocol(protocol: InetProtocol) {
    this.#protocol = protocol;
    this.#kind = protocol.startsWith("tcp") ? "tcp" : protocol.startsWith("udp") ? "udp" : "raw";
    const pad = this.#kind === "udp" ? 6 : 0;
    const text = pad > 0 ? protocol.padEnd(5) : `${protocol.padEnd(4)} `;
    this.#prefix = Buffer.from(`${text} `, "latin1");
    // Most queues are empty.
    const start = `${text}      0      0 `;
    this.#start = Buffer.from(start, "latin1");
    const { wide, users, timers, programs } = this.#columns;
    const { host, service } = this.#names;
    const isPlain = this.#kind === "tcp" && !wide && !users && !timers && !host && !service;
    const blanks = `${" ".repeat(columnWidth)} ${" ".repeat(columnWidth)}`;
    const end = `${programs ? " ".repeat(21) : ""}\n`;
    this.#templates = isPlain
      ? this.#words.map((word) =>
        Buffer.from(`${start}${blanks}${Buffer.from(word).toString("latin1")}${end}`, "latin1")
      )
      : null;
  }

  get protocol(): InetProtocol {
    return this.#protocol;
  }

  /** One row, with its newline. */
  row(record: InetRecord): void {
    const sink = this.#sink;
    sink.reserve(longestRow);
    const template = this.#templates?.[record.state];
    if (template === undefined) return this.#anyRow(record);
    const { bytes, length } = sink;
    sink.length = writePlainRow(bytes, length, template, record);
    if (this.#columns.programs) this.#onOwner(record.inode, bytes, sink.length - 21);
  }

  #anyRow(record: InetRecord): void {
    const sink = this.#sink;
    const { bytes } = sink;
    let at = sink.length;
    if (record.receiveQueue === 0 && record.sendQueue === 0) {
      at = writeBytes(bytes, at, this.#start);
    } else {
      at = writeBytes(bytes, at, this.#prefix);
      at = writeRight(bytes, at, record.receiveQueue);
      bytes[at++] = space;
      at = writeRight(bytes, at, record.sendQueue);
      bytes[at++] = space;
    }
    at = this.#end(bytes, at, record.family, record.local, record.localPort);
    bytes[at++] = space;
    at = this.#end(bytes, at, record.family, record.remote, record.remotePort);
    at = this.#state(bytes, at, record.state);
    const { users, programs, timers } = this.#columns;
    if (users) at = this.#user(bytes, at, record);
    if (programs) {
      bytes.fill(space, at, at + 21);
      this.#onOwner(record.inode, bytes, at + 1);
      at += 21;
    }
    if (timers) {
      const text = timerText(record, this.#kind === "tcp" ? "tcp" : "other");
      at = writeText(bytes, at, ` ${text}`);
    }
    bytes[at++] = newline;
    sink.length = at;
  }

  #state(bytes: Uint8Array, at: number, state: number): number {
    if (this.#kind === "tcp") {
      return writeBytes(bytes, at, this.#words[state] ?? this.#words[0]!);
    }
    // UDP knows two states; a raw socket's is shown as its number.
    const udp = state === 1 ? "ESTABLISHED" : state === 7 ? "" : "UNKNOWN";
    return writeText(bytes, at, ` ${(this.#kind === "udp" ? udp : `${state | 0}`).padEnd(11)}`);
  }

  #user(bytes: Uint8Array, at: number, { uid, inode }: InetRecord): number {
    const name = this.#names.user?.(uid >>> 0) ?? `${uid}`;
    return writeText(bytes, at, ` ${name.slice(0, 128).padEnd(10)} ${`${inode}`.padEnd(10)}`);
  }

  /** Address and port, as `host:port`, in a column of 23. */
  #end(bytes: Uint8Array, at: number, family: 4 | 6, address: Uint8Array, port: number): number {
    const shown = port & 0xffff;
    const name = this.#names.host?.(family, address);
    let after = name === undefined
      ? writeAddress(bytes, at, family, address)
      : writeText(bytes, at, name.slice(0, 127));
    const service = shown === 0 ? null : this.#names.service?.(shown, this.#kind) ?? null;
    const portLength = service?.length ?? (shown === 0 ? 1 : digitsOf(shown));
    let kept = portLength;
    if (!this.#columns.wide && after - at + portLength > addressWidth) {
      // The port is taken to be short: the host gives way.
      kept = Math.min(portLength, addressWidth - 4);
      after = Math.min(after, at + addressWidth - kept);
    }
    bytes[after++] = 0x3a;
    after = service === null
      ? writePort(bytes, after, shown)
      : writeText(bytes, after, service.slice(0, kept));
    while (after < at + columnWidth) bytes[after++] = space;
    return after;
  }
}

/** Right-aligned in 6 bytes, or wider. */
function writeRight(bytes: Uint8Array, at: number, value: number): number {
  return writeText(bytes, at, `${value}`.padStart(6));
}

function writeBytes(bytes: Uint8Array, at: number, from: Uint8Array): number {
  for (let index = 0; index < from.length; index++) bytes[at++] = from[index]!;
  return at;
}

function writeText(bytes: Uint8Array, at: number, text: string): number {
  for (let index = 0; index < text.length; index++) bytes[at++] = text.charCodeAt(index);
  return at;
}
