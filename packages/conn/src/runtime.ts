import type { Conn, Endpoint } from "./conn.ts";
import type { Listener } from "./listener.ts";

/** What a runtime offers. */
export interface Runtime {
  listen(endpoint: Endpoint): Listener | Promise<Listener>;
  connect(endpoint: Endpoint): Promise<Conn>;
}

/** The runtime that this code runs in; the other one's file is not loaded. */
export function runtime(): Promise<Runtime> {
  return "Deno" in globalThis ? import("./deno.ts") : import("./node.ts");
}
