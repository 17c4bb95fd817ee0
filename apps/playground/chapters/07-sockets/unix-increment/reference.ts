import type { Conn } from "@ipcbook/conn";

export async function handler(conn: Conn): Promise<void> {
  const byte = new Uint8Array(1);
  if (await conn.read(byte) !== null) {
    // A Uint8Array keeps the low 8 bits: 255 + 1 is stored as 0.
    byte[0]! += 1;
    await conn.write(byte);
  }
  conn.close();
}
