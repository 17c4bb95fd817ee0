import { isLittleEndian } from "./machine.ts";
import type { Address, Inet6Address, InetAddress, UnixAddress } from "./address.ts";
import { AF_INET, AF_INET6, AF_UNIX } from "./constants.ts";
import { addressText } from "./address-text.ts";
import { layout } from "./layout.ts";
import { viewOf } from "./view-of.ts";

const { sockaddr_un: un, sockaddr_in: in4, sockaddr_in6: in6 } = layout;
/** The most bytes that sun_path holds. */
const pathRoom = un.size - un.sun_path;

/**
 * The bytes that the kernel gets for an address, in their exact length: for AF_UNIX the length is part
 * of the meaning. Sources: unix(7), ip(7), ipv6(7).
 *
 * @throws {RangeError} if a path or name is too long, or a port or an address is none.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { AF_INET, encodeSockaddr } from "@ipcbook/syscalls";
 *
 * const bytes = encodeSockaddr({ family: AF_INET, address: "127.0.0.1", port: 9734 });
 * assert.deepEqual([...bytes.subarray(2, 8)], [0x26, 0x06, 127, 0, 0, 1]);
 * ```
 */
export function encodeSockaddr(address: Address): Uint8Array {
  switch (address.family) {
    case AF_UNIX:
      return encodeUnix(address);
    case AF_INET:
      return encodeInet(address);
    case AF_INET6:
      return encodeInet6(address);
    default:
      throw new RangeError(
        `Cannot encode an address: unknown family (${(address as { family: unknown }).family})`,
      );
  }
}

/**
 * The address in the first `length` bytes. The kernel may say that it is longer than the buffer: then
 * what is there is read. An address that is no longer than its family is nobody's.
 *
 * @throws {RangeError} if the family is not known, or the bytes are too few for it.
 */
export function decodeSockaddr(bytes: Uint8Array, length: number = bytes.length): Address {
  const size = Math.min(length, bytes.length);
  const view = new DataView(bytes.buffer, bytes.byteOffset, size);
  if (size < 2) throw tooShort("an address", size);
  // sa_family_t is in host order, whatever follows it.
  const family = view.getUint16(0, isLittleEndian);
  switch (family) {
    case AF_UNIX:
      return decodeUnix(bytes.subarray(un.sun_path, size));
    case AF_INET:
      if (size < in4.sin_zero) throw tooShort("a sockaddr_in", size);
      return {
        family,
        address: addressText().toText(family, bytes.subarray(in4.sin_addr, in4.sin_addr + 4)),
        port: view.getUint16(in4.sin_port),
      };
    case AF_INET6:
      if (size < in6.size) throw tooShort("a sockaddr_in6", size);
      return {
        family,
        address: addressText().toText(family, bytes.subarray(in6.sin6_addr, in6.sin6_addr + 16)),
        port: view.getUint16(in6.sin6_port),
        scope: view.getUint32(in6.sin6_scope_id, isLittleEndian),
        flow: view.getUint32(in6.sin6_flowinfo),
      };
    default:
      throw new RangeError(`Cannot decode an address: unknown family (${family})`);
  }
}

function encodeUnix({ path, name }: UnixAddress): Uint8Array {
  if (path !== undefined) {
    const text = new TextEncoder().encode(path);
    if (text.length === 0) throw new RangeError('Cannot encode a path: it is empty ("")');
    if (text.includes(0)) throw new RangeError(`Cannot encode a path: it holds a NUL (${path})`);
    if (text.length > pathRoom) throw tooLong("a path", text.length, pathRoom);
    // The +1 is the NUL behind the path. With 108 bytes there is no room for it, and Linux takes the
    // path as it is; other systems don't.
    const bytes = start(AF_UNIX, Math.min(un.sun_path + text.length + 1, un.size));
    bytes.set(text, un.sun_path);
    return bytes;
  }
  // Nobody's address: the family alone.
  if (name === undefined) return start(AF_UNIX, un.sun_path);
  const text = typeof name === "string" ? new TextEncoder().encode(name) : name;
  if (text.length > pathRoom - 1) throw tooLong("an abstract name", text.length, pathRoom - 1);
  // The 0 at the start makes the name abstract. There is none at the end: each byte counts, up to the
  // length, so that a NUL more would be another name.
  const bytes = start(AF_UNIX, un.sun_path + 1 + text.length);
  bytes.set(text, un.sun_path + 1);
  return bytes;
}

function decodeUnix(path: Uint8Array): UnixAddress {
  if (path.length === 0) return { family: AF_UNIX };
  const end = path.indexOf(0);
  // The length that getsockname(2) gives may or may not count the NUL behind a path.
  if (end !== 0) return { family: AF_UNIX, path: decode(end < 0 ? path : path.subarray(0, end)) };
  const name = path.slice(1);
  const text = decode(name);
  // A name that is no text stays bytes, so that nothing is lost.
  const same = new TextEncoder().encode(text);
  const isText = same.length === name.length && same.every((byte, place) => byte === name[place]);
  return { family: AF_UNIX, name: isText ? text : name };
}

function encodeInet({ address, port }: InetAddress): Uint8Array {
  // start() leaves sin_zero at 0. Linux does not look at it; others once did.
  const bytes = start(AF_INET, in4.size);
  bytes.set(parse(AF_INET, address), in4.sin_addr);
  viewOf(bytes).setUint16(in4.sin_port, checkPort(port));
  return bytes;
}

function encodeInet6({ address, port, scope = 0, flow = 0 }: Inet6Address): Uint8Array {
  const bytes = start(AF_INET6, in6.size);
  bytes.set(parse(AF_INET6, address), in6.sin6_addr);
  viewOf(bytes).setUint16(in6.sin6_port, checkPort(port));
  // The flow label travels, so it is in network order; the scope stays on this machine.
  viewOf(bytes).setUint32(in6.sin6_flowinfo, checkWord("a flow label", flow));
  viewOf(bytes).setUint32(in6.sin6_scope_id, checkWord("a scope", scope), isLittleEndian);
  return bytes;
}

function start(family: number, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  viewOf(bytes).setUint16(0, family, isLittleEndian);
  return bytes;
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function parse(family: typeof AF_INET | typeof AF_INET6, text: string): Uint8Array {
  const bytes = typeof text === "string" ? addressText().toBytes(family, text) : null;
  if (bytes) return bytes;
  const kind = family === AF_INET ? "AF_INET" : "AF_INET6";
  throw new RangeError(`Cannot encode an address: not one of ${kind} (${text})`);
}

function checkPort(port: number): number {
  if (Number.isInteger(port) && port >= 0 && port <= 0xffff) return port;
  throw new RangeError(`Cannot encode a port: not an integer from 0 to 65535 (${port})`);
}

function checkWord(what: string, value: number): number {
  if (Number.isInteger(value) && value >= 0 && value <= 0xffff_ffff) return value;
  throw new RangeError(`Cannot encode ${what}: not an integer of 32 bits (${value})`);
}

function tooLong(what: string, length: number, room: number): RangeError {
  return new RangeError(`Cannot encode ${what}: longer than ${room} bytes (${length})`);
}

function tooShort(what: string, length: number): RangeError {
  return new RangeError(`Cannot decode ${what}: too few bytes (${length})`);
}
