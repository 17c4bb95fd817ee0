/** Options of the servers. */
export interface ServerOptions {
  /** What is written for what was read; the same bytes without it. Called with a fresh array. */
  answer?: (bytes: Uint8Array) => Uint8Array;
  /** Return when so many clients have come and gone. Without it, never. */
  maxClients?: number;
}
