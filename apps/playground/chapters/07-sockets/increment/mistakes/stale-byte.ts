import type { Conn } from "@ipcbook/conn";

const byte = new Uint8Array(1);

export async function handler(conn: Conn): Promise<void> {
  await conn.read(byte);
  byte[0]! += 1;
  await conn.write(byte);
  conn.close();
}
