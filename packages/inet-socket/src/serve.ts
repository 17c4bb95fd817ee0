import { type Conn, serve as serveEndpoint, type ServeOnOptions, type Server } from "@ipcbook/conn";
import { type HostPort, parseHostPort } from "./host-port.ts";

/** A server that runs, at a host and a port. */
export interface InetServer extends Server {
  /** Where it listens, with the port that the kernel chose, if it was asked for port 0. */
  readonly addr: HostPort & { transport: "tcp" };
}

/**
 * Listens at `address` (`127.0.0.1:9734`, `[::1]:9734`, or a host and a port), and hands each
 * connection to `handler`, which has to close it: one at a time, or all at once with
 * `concurrent: true`. With port 0 the kernel chooses, and `addr` tells what.
 *
 * Rejects with `EADDRINUSE` where the port is taken; a connection that has just ended does not take
 * it, since both runtimes set `SO_REUSEADDR`. See ip(7), tcp(7).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { connect, serve } from "@ipcbook/inet-socket";
 *
 * const server = await serve("127.0.0.1:0", async (conn) => {
 *   await conn.write(Uint8Array.of(0x42));
 *   conn.close();
 * });
 *
 * const conn = await connect(server.addr);
 * const answer = new Uint8Array(1);
 * assert.equal(await conn.read(answer), 1);
 * assert.equal(answer[0], 0x42);
 * conn.close();
 *
 * server.close();
 * await server.finished;
 * ```
 */
export async function serve(
  address: string | HostPort,
  handler: (conn: Conn) => Promise<void>,
  options: ServeOnOptions = {},
): Promise<InetServer> {
  const { hostname, port } = typeof address === "string" ? parseHostPort(address) : address;
  const server = await serveEndpoint({ transport: "tcp", hostname, port }, handler, options);
  return server as InetServer;
}
