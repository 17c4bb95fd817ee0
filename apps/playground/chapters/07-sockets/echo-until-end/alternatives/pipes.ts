import type { Conn } from "@ipcbook/conn";

export async function handler(conn: Conn): Promise<void> {
  // Writes each chunk to its end before it asks for the next one, and closes both in the end.
  await conn.readable.pipeTo(conn.writable);
}
