import type { Conn } from "@ipcbook/conn";

let step = 0;

export async function handler(conn: Conn): Promise<void> {
  const byte = new Uint8Array(1);
  if (await conn.read(byte) !== null) {
    step += 1;
    byte[0]! += step;
    await conn.write(byte);
  }
  conn.close();
}
