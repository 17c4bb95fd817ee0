import { writeUint16 } from "@ipcbook/byteorder";
import { AF_INET } from "@ipcbook/syscalls";
import { addressSize, type InetFamily } from "./family.ts";

/**
 * The bytes of the address in `text`, in network order: 4 for `AF_INET`, 16 for `AF_INET6`. `null` if
 * it is none, where C returns 0.
 *
 * For `AF_INET` it takes dotted quads of decimal numbers without leading zeros, and nothing else that
 * `inet_aton()` takes. For `AF_INET6` it takes what glibc takes: no scope (`%eth0`), no brackets.
 *
 * Throws a `RangeError` for any other family. See inet_pton(3).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { inet_pton } from "@ipcbook/inet-socket";
 * import { AF_INET, AF_INET6 } from "@ipcbook/syscalls";
 *
 * assert.deepEqual(inet_pton(AF_INET, "127.0.0.1"), Uint8Array.of(127, 0, 0, 1));
 * assert.equal(inet_pton(AF_INET, "127.1"), null);
 * assert.equal(inet_pton(AF_INET6, "::1")?.at(-1), 1);
 * ```
 */
export function inet_pton(family: InetFamily, text: string): Uint8Array | null {
  addressSize(family);
  return family === AF_INET ? parseIpv4(text) : parseIpv6(text);
}

function parseIpv4(text: string): Uint8Array | null {
  const parts = text.split(".");
  const valid = parts.length === 4 &&
    parts.every((part) => /^(?:0|[1-9][0-9]{0,2})$/.test(part) && Number(part) <= 255);
  return valid ? Uint8Array.from(parts, Number) : null;
}

function parseIpv6(text: string): Uint8Array | null {
  const halves = text.split("::");
  if (halves.length > 2) return null;

  const groups: (number[] | null)[] = halves.map((half, place) =>
    parseGroups(half, place === halves.length - 1)
  );
  const [head, tail = []] = groups;
  if (!head || !tail) return null;

  const missing = 8 - head.length - tail.length;
  // "::" stands for one group of zeros at least.
  if (halves.length === 2 ? missing < 1 : missing !== 0) return null;
  const bytes = new Uint8Array(16);
  head.forEach((group, place) => writeUint16(bytes, group, 2 * place));
  tail.forEach((group, place) => writeUint16(bytes, group, 2 * (head.length + missing + place)));
  return bytes;
}

/** The groups of 16 bits in one half; the last one of the whole text may be an IPv4 address. */
function parseGroups(half: string, isLast: boolean): number[] | null {
  if (half === "") return [];
  const parts = half.split(":");
  const ipv4 = isLast && parts.at(-1)!.includes(".") ? parseIpv4(parts.pop()!) : [];
  if (!ipv4 || !parts.every((part) => /^[0-9a-f]{1,4}$/i.test(part))) return null;
  const groups = parts.map((part) => parseInt(part, 16));
  for (let place = 0; place < ipv4.length; place += 2) {
    groups.push(ipv4[place]! * 256 + ipv4[place + 1]!);
  }
  return groups;
}
