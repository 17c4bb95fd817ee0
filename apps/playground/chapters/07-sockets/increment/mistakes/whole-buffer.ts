import type { Conn } from "@ipcbook/conn";

export async function handler(conn: Conn): Promise<void> {
  const buffer = new Uint8Array(1024);
  if (await conn.read(buffer) !== null) {
    buffer[0]! += 1;
    await conn.write(buffer);
  }
  conn.close();
}
