/** The end of a connection: a path, or a host and a port. */
export type Endpoint =
  | { transport: "unix"; path: string }
  | { transport: "tcp"; hostname: string; port: number };

/** The end of a unix socket that nobody has bound: a client's, as a rule. See unix(7). */
export interface Unnamed {
  /** As an `Endpoint` has it. */
  transport: "unix";
  /** No path. */
  path: null;
}

/**
 * A stream connection, as a handler sees it: the part of `Deno.Conn` that the chapter needs. On
 * Deno it is a `Deno.Conn`; on Node the same face over `node:net`.
 *
 * @example
 * ```ts
 * import type { Conn } from "@ipcbook/conn";
 *
 * async function echo(conn: Conn): Promise<void> {
 *   const buffer = new Uint8Array(512);
 *   for (;;) {
 *     const length = await conn.read(buffer);
 *     if (length === null) break;
 *     for (let sent = 0; sent < length;) sent += await conn.write(buffer.subarray(sent, length));
 *   }
 *   conn.close();
 * }
 * ```
 */
export interface Conn {
  /**
   * Reads into `p` and resolves to the number of bytes, at least one, or to `null` at the end of
   * the stream. As read(2), it may give less than fits. Rejects when the peer has reset.
   */
  read(p: Uint8Array): Promise<number | null>;
  /**
   * Writes from `p` and resolves to the number of bytes taken. As write(2), it may take less than
   * asked. Rejects when the peer has gone.
   */
  write(p: Uint8Array): Promise<number>;
  /** Ends the writing half, as shutdown(2) with `SHUT_WR`; reading goes on. */
  closeWrite(): Promise<void>;
  /** Gives the descriptor back, as close(2). A second call throws. */
  close(): void;
  /** This end. */
  readonly localAddr: Endpoint | Unnamed;
  /** The peer's end. */
  readonly remoteAddr: Endpoint | Unnamed;
  /** The bytes up to the end of the stream. Ending or cancelling it closes the connection. */
  readonly readable: ReadableStream<Uint8Array>;
  /** Closing or aborting it closes the connection. */
  readonly writable: WritableStream<Uint8Array>;
}
