import { type Conn, connect as connectEndpoint } from "@ipcbook/conn";

/**
 * Connects to the server at `path`. Rejects with `ENOENT` without a socket file, and with
 * `ECONNREFUSED` where nobody listens. See unix(7).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { connect } from "@ipcbook/unix-socket";
 *
 * await assert.rejects(connect("no-such-socket"), { code: "ENOENT" });
 * ```
 */
export function connect(path: string): Promise<Conn> {
  return connectEndpoint({ transport: "unix", path });
}
