import koffi from "koffi";
import { libc } from "./libc.ts";

type Getpwuid = (
  uid: number,
  entry: Uint8Array,
  text: Uint8Array,
  size: number,
  found: BigUint64Array,
) => number;

const ERANGE = 34;
const entrySize = 128;
const mostText = 1 << 20;

/** Declared at the first use. */
let getpwuid: Getpwuid | undefined;

/**
 * The name of the user `uid`, as all of nsswitch.conf's sources tell it; its characters are bytes. Null if
 * there is none. Source: getpwuid_r(3).
 */
export function libcUserName(uid: number): string | null {
  getpwuid ??= libc().func("getpwuid_r", "int", [
    "uint32_t",
    "void *",
    "void *",
    "size_t",
    "void *",
  ]) as Getpwuid;
  const entry = new Uint8Array(entrySize);
  const found = new BigUint64Array(1);
  for (let size = 1024; size <= mostText; size *= 4) {
    const text = new Uint8Array(size);
    const error = getpwuid(uid, entry, text, size, found);
    if (error === ERANGE) continue;
    if (error !== 0 || found[0] === 0n) return null;
    // pw_name, the first member, points into the text.
    const name = new BigUint64Array(entry.buffer)[0]!;
    const start = Number(name - BigInt(koffi.address(text)));
    return Buffer.from(text.subarray(start, text.indexOf(0, start))).toString("latin1");
  }
  return null;
}
