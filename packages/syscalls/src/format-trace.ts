import type { Argument } from "./backend.ts";
import { calls, type Kind } from "./calls.ts";
import { AF_INET, AF_UNIX, constants } from "./constants.ts";
import { errnoCode, errnoText } from "./errno.ts";
import { layout } from "./layout.ts";
import { decodeSockaddr } from "./sockaddr.ts";
import type { TraceEvent } from "./trace.ts";

/** As strace, which shows no more than this many bytes of a buffer. */
const shown = 32;

/**
 * A call as strace(1) prints it: `connect(3, {sa_family=AF_UNIX, sun_path="s"}, 4) = -1 ECONNREFUSED
 * (Connection refused)`.
 */
export function formatTrace({ name, args, result, errno }: TraceEvent): string {
  const { takes } = calls[name];
  const written = takes.map((kind, place) => argument(kind, args, place, result));
  const outcome = result === -1
    ? `-1 ${errnoCode(errno)} (${errnoText(errno)})`
    : name === "fcntl" && args[1] === constants.F_GETFL
    ? `0x${result.toString(16)} (flags ${names(result, "O_", "O_RDWR")})`
    : String(result);
  return `${name}(${shorten(name, args, written).join(", ")}) = ${outcome}`;
}

/** fcntl takes its third argument only where the command has one. */
function shorten(name: string, args: readonly Argument[], written: string[]): string[] {
  const asks = name === "fcntl" &&
    (args[1] === constants.F_GETFL || args[1] === constants.F_GETFD);
  return asks ? written.slice(0, 2) : written;
}

function argument(kind: Kind, args: readonly Argument[], place: number, result: number): string {
  const value = args[place]!;
  if (value === null) return "NULL";
  if (typeof value === "number") return number(kind, value, args);
  const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
  switch (kind) {
    case "bytes in":
      return quote(bytes.subarray(0, Number(args[place + 1])));
    case "bytes out":
      return result < 0 ? "0x…" : quote(bytes.subarray(0, result));
    case "address in":
      return address(bytes);
    case "address out":
      return result < 0 ? "0x…" : address(bytes.subarray(0, lengthOf(args[place + 1]!)));
    case "length in out":
      return `[${lengthOf(value)}]`;
    case "path in":
      return quote(bytes.subarray(0, -1));
    case "value in":
    case "value out":
      return bytes.length === 4
        ? `[${new Int32Array(bytes.buffer, bytes.byteOffset, 1)[0]}]`
        : quote(bytes);
    case "pair out":
      return result < 0
        ? "0x…"
        : `[${new Int32Array(bytes.buffer, bytes.byteOffset, 2).join(", ")}]`;
    case "pollfds":
      return pollfds(bytes, Number(args[place + 1]));
    default:
      return quote(bytes);
  }
}

function number(kind: Kind, value: number, args: readonly Argument[]): string {
  switch (kind) {
    case "domain":
      return name(value, "AF_");
    case "type":
      return names(value, "SOCK_", name(value & 0xf, "SOCK_"));
    case "how":
      return name(value, "SHUT_");
    case "level":
      return value === constants.SOL_SOCKET ? "SOL_SOCKET" : name(value, "IPPROTO_");
    case "option":
      return args[1] === constants.SOL_SOCKET ? name(value, "SO_") : String(value);
    case "command":
      return name(value, "F_");
    case "flags":
      return value === 0 ? "0" : names(value, "MSG_");
    default:
      return String(value);
  }
}

function address(bytes: Uint8Array): string {
  if (bytes.length < 2) return "{}";
  const found = decodeSockaddr(bytes);
  if (found.family === AF_UNIX) {
    if (found.path !== undefined) return `{sa_family=AF_UNIX, sun_path=${quoteText(found.path)}}`;
    if (found.name === undefined) return "{sa_family=AF_UNIX}";
    const name = typeof found.name === "string" ? new TextEncoder().encode(found.name) : found.name;
    return `{sa_family=AF_UNIX, sun_path=@${quote(name)}}`;
  }
  return found.family === AF_INET
    ? `{sa_family=AF_INET, sin_port=htons(${found.port}), sin_addr=inet_addr("${found.address}")}`
    : `{sa_family=AF_INET6, sin6_port=htons(${found.port}), sin6_addr="${found.address}"}`;
}

function pollfds(bytes: Uint8Array, count: number): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const little = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
  const { pollfd } = layout;
  const written = Array.from({ length: count }, (_, place) => {
    const at = place * pollfd.size;
    const events = names(view.getUint16(at + pollfd.events, little), "POLL");
    const revents = view.getUint16(at + pollfd.revents, little);
    const seen = revents === 0 ? "" : `, revents=${names(revents, "POLL")}`;
    return `{fd=${view.getInt32(at + pollfd.fd, little)}, events=${events}${seen}}`;
  });
  return `[${written.join(", ")}]`;
}

function lengthOf(value: Argument): number {
  return value instanceof Uint32Array ? value[0]! : 0;
}

/** The one constant with this prefix that has this value. */
function name(value: number, prefix: string): string {
  const found = Object.entries(constants).find(([key, number]) =>
    key.startsWith(prefix) && number === value
  );
  return found ? found[0] : String(value);
}

/** A mask as names: `first`, and those whose single bits are in it. */
function names(value: number, prefix: string, first?: string): string {
  const found = first === undefined ? [] : [first];
  const base = first === undefined ? 0 : constants[first] ?? 0;
  for (const [key, bit] of Object.entries(constants)) {
    const single = bit !== 0 && (bit & (bit - 1)) === 0;
    // The types of sockets are numbers, not bits: only what lies above them is a flag.
    if (key.startsWith(prefix) && single && bit > base && (value & bit) === bit) found.push(key);
  }
  return found.length === 0 ? String(value) : [...new Set(found)].join("|");
}

function quoteText(text: string): string {
  return quote(new TextEncoder().encode(text), Infinity);
}

/** A C string as strace writes it: octal for what is no printable ASCII. */
function quote(bytes: Uint8Array, most: number = shown): string {
  const cut = bytes.subarray(0, most);
  const text = Array.from(cut, (byte, place) => {
    const plain = escapes[byte];
    if (plain) return plain;
    if (byte >= 0x20 && byte < 0x7f) return String.fromCharCode(byte);
    // One to three digits, three where a digit follows.
    const next = cut[place + 1];
    const digits = next !== undefined && next >= 0x30 && next <= 0x37 ? 3 : 1;
    return `\\${byte.toString(8).padStart(digits, "0")}`;
  });
  return `"${text.join("")}"${bytes.length > most ? "..." : ""}`;
}

const escapes: Readonly<Record<number, string>> = {
  0x09: "\\t",
  0x0a: "\\n",
  0x0b: "\\v",
  0x0c: "\\f",
  0x0d: "\\r",
  0x22: '\\"',
  0x5c: "\\\\",
};
