import type { Conn } from "@ipcbook/conn";

/** Answers the first byte with the next one, as before. How does the client see the end? */
export async function handler(conn: Conn): Promise<void> {
  const byte = new Uint8Array(1);
  if (await conn.read(byte) !== null) {
    byte[0]! += 1;
    await conn.write(byte);
    // TODO: tell the client that this was all.
    // TODO: read what else it sends, to its end, but no more than 4096 bytes.
  }
  conn.close();
}
