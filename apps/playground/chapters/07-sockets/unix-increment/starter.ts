import type { Conn } from "@ipcbook/conn";

/** Serves one client of the Unix socket. Called again for the next one when its promise resolves. */
export async function handler(conn: Conn): Promise<void> {
  const byte = new Uint8Array(1);
  await conn.read(byte);
  // TODO: what does read() resolve to if the client ends without sending?
  // TODO: answer with one byte, the one that came plus 1. After 255 comes 0.
  // TODO: close the connection.
}
