import type { Conn } from "@ipcbook/conn";

export async function handler(conn: Conn): Promise<void> {
  // Leaving the loop, by break or at the end of the stream, closes the connection.
  for await (const chunk of conn.readable) {
    await conn.write(Uint8Array.of(chunk[0]! + 1));
    break;
  }
}
