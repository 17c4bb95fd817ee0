import type { Conn, Endpoint } from "./conn.ts";
import { runtime } from "./runtime.ts";

/**
 * Connects to `endpoint`: socket(2) and connect(2). Rejects as connect(2) fails: `ENOENT` where there
 * is no such path, `ECONNREFUSED` where nobody listens. It resolves when the kernel has connected
 * the two ends, which can be before the server has accepted.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { connect } from "@ipcbook/conn";
 *
 * await assert.rejects(connect({ transport: "unix", path: "no-such-socket" }), { code: "ENOENT" });
 * ```
 */
export async function connect(endpoint: Endpoint): Promise<Conn> {
  return (await runtime()).connect(endpoint);
}
