import type { Conn, Endpoint } from "./conn.ts";

/**
 * A listening socket: the part of `Deno.Listener` that the chapter needs. Iterating gives the
 * connections in the order of their arrival, until `close()`. Leaving the loop early closes it.
 */
export interface Listener extends AsyncIterable<Conn> {
  /** Where it listens; for TCP with the port that the kernel chose, if it was asked for port 0. */
  readonly addr: Endpoint;
  /** Stops listening and ends the iteration; a socket file is removed. A second call throws. */
  close(): void;
}
