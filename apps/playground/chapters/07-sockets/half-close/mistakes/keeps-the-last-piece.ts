import type { Conn } from "@ipcbook/conn";

let letter: Uint8Array = new Uint8Array();

export async function handler(conn: Conn): Promise<void> {
  for (let sent = 0; sent < letter.length;) sent += await conn.write(letter.subarray(sent));
  await conn.closeWrite();
  letter = new Uint8Array();
  const buffer = new Uint8Array(64 * 1024);
  for (;;) {
    const length = await conn.read(buffer);
    if (length === null) break;
    letter = buffer.slice(0, length);
  }
  conn.close();
}
