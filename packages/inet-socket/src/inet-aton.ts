import { htonl } from "@ipcbook/byteorder";

/** A number as C writes it: hexadecimal, octal (also the lone 0), or decimal. */
const number = /^(?:0x[0-9a-f]+|0[0-7]*|[1-9][0-9]*)$/i;

/**
 * The IPv4 address in `text`, as the `s_addr` of C: in network order, so that `ntohl()` of it can be
 * calculated with. `null` if it is none, where C returns 0.
 *
 * It takes what glibc takes. One to four numbers, each decimal, octal or hexadecimal; the last one
 * fills the bytes that are left, so `127.1` is 127.0.0.1. White space ends the address, and anything
 * may follow it. Use `inet_pton()` to take dotted quads only. See inet_aton(3).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { ntohl } from "@ipcbook/byteorder";
 * import { inet_aton } from "@ipcbook/inet-socket";
 *
 * assert.equal(ntohl(inet_aton("127.0.0.1")!), 0x7f000001);
 * assert.equal(inet_aton("0x7f.1"), inet_aton("127.0.0.1"));
 * assert.equal(inet_aton("127.0.0.256"), null);
 * ```
 */
export function inet_aton(text: string): number | null {
  const [address] = text.split(/[ \t\n\v\f\r]/, 1) as [string];
  const parts = address.split(".");
  if (parts.length > 4 || !parts.every((part) => number.test(part))) return null;

  const values = parts.map(fromC);
  const last = values.pop()!;
  if (values.some((value) => value > 0xff) || last >= 256 ** (4 - values.length)) return null;
  return htonl(values.reduce((sum, value, place) => sum + value * 256 ** (3 - place), last));
}

function fromC(digits: string): number {
  // Number() knows 0x; a leading 0 means octal to C only.
  return /^0[0-7]/.test(digits) ? parseInt(digits, 8) : Number(digits);
}
