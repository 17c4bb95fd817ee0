import { closeIfOpen } from "./close-if-open.ts";
import type { Conn, Endpoint } from "./conn.ts";
import { listen } from "./listen.ts";
import { serveOn, type ServeOnOptions } from "./serve-on.ts";

/** A server that runs. */
export interface Server {
  /** Where it listens; for TCP with the port that the kernel chose, if it was asked for port 0. */
  readonly addr: Endpoint;
  /** Resolves when the last client has been served; rejects with a fault of the handler. */
  readonly finished: Promise<void>;
  /** Stops listening; the clients that are being served are served to their end. */
  close(): void;
}

/**
 * Listens at `endpoint` and serves with `handler`: `listen()` and `serveOn()` in one. Rejects as
 * `listen()` does.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { connect, serve } from "@ipcbook/conn";
 *
 * const server = await serve({ transport: "tcp", hostname: "127.0.0.1", port: 0 }, async (conn) => {
 *   await conn.write(Uint8Array.of(0x42));
 *   conn.close();
 * });
 * const conn = await connect(server.addr);
 * assert.equal(await conn.read(new Uint8Array(2)), 1);
 * conn.close();
 * server.close();
 * await server.finished;
 * ```
 */
export async function serve(
  endpoint: Endpoint,
  handler: (conn: Conn) => Promise<void>,
  options: ServeOnOptions = {},
): Promise<Server> {
  const listener = await listen(endpoint);
  return {
    addr: listener.addr,
    finished: serveOn(listener, handler, options),
    close: () => closeIfOpen(listener),
  };
}
