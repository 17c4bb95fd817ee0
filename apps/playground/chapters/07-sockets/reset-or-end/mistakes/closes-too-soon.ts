import type { Conn } from "@ipcbook/conn";

export async function handler(conn: Conn): Promise<void> {
  const buffer = new Uint8Array(64 * 1024);
  if (await conn.read(buffer) !== null) {
    await conn.write(Uint8Array.of(buffer[0]! + 1));
  }
  conn.close();
}
