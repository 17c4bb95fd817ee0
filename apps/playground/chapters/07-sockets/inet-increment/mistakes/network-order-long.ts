import type { Conn } from "@ipcbook/conn";

export async function handler(conn: Conn): Promise<void> {
  const byte = new Uint8Array(1);
  if (await conn.read(byte) !== null) {
    const answer = new DataView(new ArrayBuffer(4));
    answer.setUint32(0, (byte[0]! + 1) % 256);
    await conn.write(new Uint8Array(answer.buffer));
  }
  conn.close();
}
