import type { Conn } from "@ipcbook/conn";

/** Serves one client of the TCP port. Called again for the next one when its promise resolves. */
export async function handler(conn: Conn): Promise<void> {
  const byte = new Uint8Array(1);
  await conn.read(byte);
  // TODO: as for the Unix socket: answer with the next byte if one came, and close.
}
