import type { Conn } from "@ipcbook/conn";

export async function handler(conn: Conn): Promise<void> {
  const byte = new Uint8Array(1);
  if (await conn.read(byte) !== null) {
    const character = String.fromCharCode((byte[0]! + 1) % 256);
    await conn.write(new TextEncoder().encode(character));
  }
  conn.close();
}
