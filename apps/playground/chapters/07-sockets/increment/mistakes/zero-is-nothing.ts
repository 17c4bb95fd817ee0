import type { Conn } from "@ipcbook/conn";

export async function handler(conn: Conn): Promise<void> {
  const buffer = new Uint8Array(1);
  await conn.read(buffer);
  const byte = buffer[0];
  if (byte) await conn.write(Uint8Array.of(byte + 1));
  conn.close();
}
