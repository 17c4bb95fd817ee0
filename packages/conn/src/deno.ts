import type { Conn, Endpoint } from "./conn.ts";
import type { Listener } from "./listener.ts";

interface DenoNet {
  listen(endpoint: Endpoint): Listener;
  connect(endpoint: Endpoint): Promise<Conn>;
}

// Node's types know no `Deno`. This file runs in a sandbox without packages: it imports nothing.
const { Deno: deno } = globalThis as unknown as { Deno: DenoNet };

/** `listen()` of `@ipcbook/conn` on Deno: a real `Deno.Listener`. */
export function listen(endpoint: Endpoint): Listener {
  return deno.listen(endpoint);
}

/** `connect()` of `@ipcbook/conn` on Deno: a real `Deno.Conn`. */
export function connect(endpoint: Endpoint): Promise<Conn> {
  return deno.connect(endpoint);
}
