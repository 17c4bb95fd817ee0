import type { Conn } from "@ipcbook/conn";

export async function handler(conn: Conn): Promise<void> {
  const byte = new Uint8Array(1);
  let length = await conn.read(byte);
  while (!length) length = await conn.read(byte);
  byte[0]! += 1;
  await conn.write(byte);
  conn.close();
}
