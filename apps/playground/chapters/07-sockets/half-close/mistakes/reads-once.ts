import type { Conn } from "@ipcbook/conn";

let letter: Uint8Array = new Uint8Array();

export async function handler(conn: Conn): Promise<void> {
  for (let sent = 0; sent < letter.length;) sent += await conn.write(letter.subarray(sent));
  await conn.closeWrite();
  const buffer = new Uint8Array(64 * 1024);
  const length = await conn.read(buffer);
  letter = buffer.slice(0, length ?? 0);
  conn.close();
}
