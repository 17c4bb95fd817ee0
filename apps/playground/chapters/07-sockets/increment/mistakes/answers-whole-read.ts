import type { Conn } from "@ipcbook/conn";

export async function handler(conn: Conn): Promise<void> {
  const buffer = new Uint8Array(1024);
  const length = await conn.read(buffer);
  if (length !== null) await conn.write(buffer.subarray(0, length).map((byte) => byte + 1));
  conn.close();
}
