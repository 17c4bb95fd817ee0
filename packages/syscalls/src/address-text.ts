import { AF_INET, type AF_INET6 } from "./constants.ts";

type Family = typeof AF_INET | typeof AF_INET6;

/** Between the text of an address and its bytes in network order. */
export interface AddressText {
  /** Null if `text` is no address of the family. */
  toBytes(family: Family, text: string): Uint8Array | null;
  toText(family: Family, bytes: Uint8Array): string;
}

/** Dotted quads, for a thread that has no libc; IPv6 is refused there. */
const dottedQuads: AddressText = {
  toBytes(family, text) {
    const parts = text.split(".");
    const isQuad = family === AF_INET && parts.length === 4 &&
      parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256);
    return isQuad ? Uint8Array.from(parts, Number) : null;
  },
  toText(family, bytes) {
    if (family === AF_INET) return bytes.join(".");
    throw new RangeError("Cannot print an address: this thread knows IPv4 only (AF_INET6)");
  },
};

let current = dottedQuads;

/** What this thread uses: `mod.ts` puts libc's own here. */
export function addressText(): AddressText {
  return current;
}

/** Puts `text` in place. */
export function setAddressText(text: AddressText): void {
  current = text;
}
