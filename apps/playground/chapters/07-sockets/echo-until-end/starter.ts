import type { Conn } from "@ipcbook/conn";

/** Serves one client of the TCP port. Called again for the next one when its promise resolves. */
export async function handler(conn: Conn): Promise<void> {
  const buffer = new Uint8Array(4096);
  await conn.read(buffer);
  // TODO: what came is at the start of the buffer. How much of it is that?
  // TODO: write() tells how many bytes it took, here never more than 7. What of the others?
  // TODO: more may come, until the client ends its half.
  // TODO: close the connection.
}
