import type { Endpoint } from "./conn.ts";
import type { Listener } from "./listener.ts";
import { runtime } from "./runtime.ts";

/**
 * Listens at `endpoint`: socket(2), bind(2) and listen(2) in one. Port 0 lets the kernel choose one,
 * which `addr` of the listener names. Rejects with `EADDRINUSE` where the path exists, even if nobody
 * listens on it, or where the port is taken.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { listen } from "@ipcbook/conn";
 *
 * const listener = await listen({ transport: "tcp", hostname: "127.0.0.1", port: 0 });
 * assert(listener.addr.transport === "tcp" && listener.addr.port > 0);
 * listener.close();
 * ```
 */
export async function listen(endpoint: Endpoint): Promise<Listener> {
  return (await runtime()).listen(endpoint);
}
