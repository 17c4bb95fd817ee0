import type { Conn } from "@ipcbook/conn";

/** Adds one to a byte, as the chapter's servers do. */
export async function increment(conn: Conn): Promise<void> {
  const byte = new Uint8Array(1);
  if (await conn.read(byte) === 1) {
    byte[0]! += 1;
    await conn.write(byte);
  }
  conn.close();
}
