import { HostView } from "./host-view.ts";

/** A netlink message without its header's length. Source: netlink(7). */
export interface NetlinkMessage {
  type: number;
  flags: number;
  payload: Uint8Array;
}

const headerLength = 16;

/** The bytes of a message to the kernel (port 0). */
export function encodeNetlinkMessage({ type, flags, payload }: NetlinkMessage): Uint8Array {
  const bytes = new Uint8Array(headerLength + payload.length);
  const view = new HostView(bytes);
  view.set32(0, bytes.length);
  view.set16(4, type);
  view.set16(6, flags);
  bytes.set(payload, headerLength);
  return bytes;
}

/**
 * The messages in what one recv(2) gave; their payloads share its memory.
 *
 * @throws {RangeError} where a message is cut short.
 */
export function decodeNetlinkMessages(bytes: Uint8Array): NetlinkMessage[] {
  const view = new HostView(bytes);
  return Array.from(
    parts(bytes, headerLength, (offset) => view.get32(offset)),
    ({ start, end }) => ({
      type: view.get16(start + 4),
      flags: view.get16(start + 6),
      payload: bytes.subarray(start + headerLength, end),
    }),
  );
}

/**
 * The attributes that follow a message's fixed part, by type.
 *
 * @throws {RangeError} where one is cut short.
 */
export function decodeAttributes(bytes: Uint8Array): Map<number, Uint8Array> {
  const view = new HostView(bytes);
  const attributes = new Map<number, Uint8Array>();
  for (const { start, end } of parts(bytes, 4, (offset) => view.get16(offset))) {
    // The two highest bits are flags: nested, and in network order.
    attributes.set(view.get16(start + 2) & 0x3fff, bytes.subarray(start + 4, end));
  }
  return attributes;
}

/** Messages and attributes alike: each begins with its length, header and all, and the next is aligned to 4. */
function* parts(
  bytes: Uint8Array,
  header: number,
  lengthAt: (offset: number) => number,
): Generator<{ start: number; end: number }> {
  for (let start = 0; start < bytes.length;) {
    const length = start + header <= bytes.length ? lengthAt(start) : 0;
    const end = start + length;
    if (length < header || end > bytes.length) {
      throw new RangeError(`Cannot decode netlink: cut short (${bytes.length - start} bytes left)`);
    }
    yield { start, end };
    start = end + 3 & ~3;
  }
}
