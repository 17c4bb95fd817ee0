import { arrivals } from "./arrivals.ts";
import { closeIfOpen } from "./close-if-open.ts";
import type { Conn } from "./conn.ts";
import { isGone } from "./is-gone.ts";
import type { Listener } from "./listener.ts";

/** Options of `serveOn()`. */
export interface ServeOnOptions {
  /** Serve all clients at the same time. Without it, one at a time, as the chapter's servers do. */
  concurrent?: boolean;
}

/**
 * Hands each connection of `listener` to `handler`, which has to close it. Resolves when the
 * listener is closed and the last handler has ended.
 *
 * Where the handler rejects because the peer has gone (`isGone()`), the connection is closed and the
 * next client is served. Any other error is a fault in the handler: the connection and the listener
 * are closed, and `serveOn()` rejects with that error, without waiting for other handlers.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { connect, listen, serveOn } from "@ipcbook/conn";
 *
 * const listener = await listen({ transport: "tcp", hostname: "127.0.0.1", port: 0 });
 * const served = serveOn(listener, async (conn) => {
 *   await conn.write(new TextEncoder().encode("B"));
 *   conn.close();
 * });
 *
 * const conn = await connect(listener.addr);
 * const answer = new Uint8Array(1);
 * assert.equal(await conn.read(answer), 1);
 * assert.equal(new TextDecoder().decode(answer), "B");
 * conn.close();
 *
 * listener.close();
 * await served;
 * ```
 */
export async function serveOn(
  listener: Listener,
  handler: (conn: Conn) => Promise<void>,
  { concurrent = false }: ServeOnOptions = {},
): Promise<void> {
  let fault: { error: unknown } | undefined;
  const running = new Set<Promise<void>>();

  for await (const conn of arrivals(listener)) {
    const done = serveOne(conn).finally(() => running.delete(done));
    running.add(done);
    if (!concurrent) await done;
  }
  while (!fault && running.size > 0) await Promise.race(running);
  if (fault) throw fault.error;

  async function serveOne(conn: Conn): Promise<void> {
    try {
      await handler(conn);
    } catch (error) {
      closeIfOpen(conn);
      if (isGone(error)) return;
      fault ??= { error };
      closeIfOpen(listener);
    }
  }
}
