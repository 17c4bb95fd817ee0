import type { Conn } from "@ipcbook/conn";

export async function handler(conn: Conn): Promise<void> {
  const byte = new Uint8Array(1);
  if (await conn.read(byte) !== null) {
    const next = String.fromCharCode(byte[0]! + 1);
    await conn.write(new TextEncoder().encode(next));
  }
  conn.close();
}
