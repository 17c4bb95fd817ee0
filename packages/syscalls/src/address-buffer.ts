import type { Address } from "./address.ts";
import { layout } from "./layout.ts";
import { decodeSockaddr } from "./sockaddr.ts";

/**
 * Room for the address that a call writes, and its value-result length. One for all calls: they are
 * synchronous, and each has decoded its address before the next one starts.
 */
export const addressBuffer: Uint8Array = new Uint8Array(layout.sockaddr_storage.size);
export const addressLength: Uint32Array = new Uint32Array(1);

/** Says how much room there is; accept(2) and its like want to know before. */
export function resetAddress(): void {
  addressLength[0] = addressBuffer.length;
}

/** The address that the last call has written. */
export function takeAddress(): Address {
  return decodeSockaddr(addressBuffer, addressLength[0]);
}
