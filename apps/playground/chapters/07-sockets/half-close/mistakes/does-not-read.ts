import type { Conn } from "@ipcbook/conn";

const letter: Uint8Array = new Uint8Array();

export async function handler(conn: Conn): Promise<void> {
  for (let sent = 0; sent < letter.length;) sent += await conn.write(letter.subarray(sent));
  await conn.closeWrite();
  conn.close();
}
