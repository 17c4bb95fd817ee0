import type { Conn } from "./conn.ts";
import { isGone } from "./is-gone.ts";
import type { Listener } from "./listener.ts";

/**
 * The connections of `listener`, but for those that are over before they are handed out: Deno asks the
 * kernel for the peer's address, and a peer that has reset meanwhile has none (ENOTCONN).
 */
export async function* arrivals(listener: Listener): AsyncGenerator<Conn> {
  const connections = listener[Symbol.asyncIterator]();
  for (;;) {
    const next = await connections.next().catch((error: unknown) => {
      if (isGone(error)) return null;
      throw error;
    });
    if (next?.done) return;
    if (next) yield next.value;
  }
}
