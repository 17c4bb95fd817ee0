import { AF_INET, type AF_INET6 } from "./constants.ts";
import { libc } from "./libc.ts";

type Family = typeof AF_INET | typeof AF_INET6;

interface TextCalls {
  pton(family: number, text: string, out: Uint8Array): number;
  ntop(family: number, bytes: Uint8Array, out: Uint8Array, size: number): unknown;
  aton(text: string, out: Uint8Array): number;
}

/** No system calls: libc reads and writes text, the kernel is not asked. Declared at the first use. */
let declared: TextCalls | undefined;

function calls(): TextCalls {
  return declared ??= {
    pton: libc().func("inet_pton", "int", ["int", "str", "void *"]),
    ntop: libc().func("inet_ntop", "void *", ["int", "void *", "void *", "uint32_t"]),
    aton: libc().func("inet_aton", "int", ["str", "void *"]),
  };
}

/** libc's inet_pton(3): the 4 or 16 bytes of an address in network order, or null if it is none. */
export function libcInetPton(family: Family, text: string): Uint8Array | null {
  const out = new Uint8Array(family === AF_INET ? 4 : 16);
  // A C string ends at its first NUL: what stands behind it would be taken without being looked at.
  return !text.includes("\0") && calls().pton(family, text, out) === 1 ? out : null;
}

/** libc's inet_ntop(3): the text of 4 or 16 bytes. */
export function libcInetNtop(family: Family, bytes: Uint8Array): string {
  const size = family === AF_INET ? 4 : 16;
  if (bytes.length !== size) {
    throw new RangeError(`Cannot print an address: it needs ${size} bytes (${bytes.length})`);
  }
  // INET6_ADDRSTRLEN, the longest text with its NUL.
  const out = new Uint8Array(46);
  calls().ntop(family, bytes, out, out.length);
  return cString(out);
}

/** libc's inet_aton(3): the 4 bytes, or null. It takes more than dotted quads: `127.1`, `0x7f.1`. */
export function libcInetAton(text: string): Uint8Array | null {
  const out = new Uint8Array(4);
  return !text.includes("\0") && calls().aton(text, out) !== 0 ? out : null;
}

/** libc's inet_ntoa(3), through inet_ntop: it takes its argument by value, and answers in a static buffer. */
export function libcInetNtoa(bytes: Uint8Array): string {
  return libcInetNtop(AF_INET, bytes);
}

function cString(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes.subarray(0, bytes.indexOf(0)));
}
