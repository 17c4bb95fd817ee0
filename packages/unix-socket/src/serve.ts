import { type Conn, serve as serveEndpoint, type ServeOnOptions, type Server } from "@ipcbook/conn";
import { removeStaleSocket } from "./remove-stale-socket.ts";

/**
 * Listens at `path`, and hands each connection to `handler`, which has to close it: one at a time, or
 * all at once with `concurrent: true`. A socket file that a server has left behind is removed first
 * (`removeStaleSocket()`); `close()` removes this one's.
 *
 * Rejects with `EADDRINUSE` where somebody listens already or the path is a plain file. See unix(7).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { mkdtempSync, rmSync } from "node:fs";
 * import { tmpdir } from "node:os";
 * import { join } from "node:path";
 * import { connect, serve } from "@ipcbook/unix-socket";
 *
 * const folder = mkdtempSync(join(tmpdir(), "serve-"));
 * const path = join(folder, "socket");
 * const server = await serve(path, async (conn) => {
 *   await conn.write(Uint8Array.of(0x42));
 *   conn.close();
 * });
 *
 * const conn = await connect(path);
 * const answer = new Uint8Array(1);
 * assert.equal(await conn.read(answer), 1);
 * assert.equal(answer[0], 0x42);
 * conn.close();
 *
 * server.close();
 * await server.finished;
 * rmSync(folder, { recursive: true });
 * ```
 */
export async function serve(
  path: string,
  handler: (conn: Conn) => Promise<void>,
  options: ServeOnOptions = {},
): Promise<Server> {
  removeStaleSocket(path);
  return await serveEndpoint({ transport: "unix", path }, handler, options);
}
