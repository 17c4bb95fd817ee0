import type { Conn } from "@ipcbook/conn";

export async function handler(conn: Conn): Promise<void> {
  const byte = new Uint8Array(1);
  if (await conn.read(byte) !== null) {
    const buffer = new Uint8Array(1024);
    for (let drained = 0; drained <= 4096;) {
      const length = await conn.read(buffer);
      if (length === null) break;
      drained += length;
    }
    await conn.write(Uint8Array.of(byte[0]! + 1));
  }
  conn.close();
}
