import { type Conn, connect as connectEndpoint } from "@ipcbook/conn";
import { type HostPort, parseHostPort } from "./host-port.ts";

/**
 * Connects to `address` (`127.0.0.1:9734`, `[::1]:9734`, or a host and a port). Rejects with
 * `ECONNREFUSED` where nobody listens. See tcp(7).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { connect, serve } from "@ipcbook/inet-socket";
 *
 * const server = await serve("127.0.0.1:0", (conn) => Promise.resolve(conn.close()));
 * const conn = await connect(server.addr);
 * assert.equal(await conn.read(new Uint8Array(1)), null);
 * conn.close();
 * server.close();
 * await server.finished;
 * ```
 */
export async function connect(address: string | HostPort): Promise<Conn> {
  const { hostname, port } = typeof address === "string" ? parseHostPort(address) : address;
  return await connectEndpoint({ transport: "tcp", hostname, port });
}
