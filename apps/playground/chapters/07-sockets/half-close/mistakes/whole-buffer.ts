import type { Conn } from "@ipcbook/conn";

let letter: Uint8Array = new Uint8Array();

export async function handler(conn: Conn): Promise<void> {
  for (let sent = 0; sent < letter.length;) sent += await conn.write(letter.subarray(sent));
  await conn.closeWrite();
  const buffer = new Uint8Array(32 * 1024);
  let filled = 0;
  for (;;) {
    const length = await conn.read(buffer.subarray(filled));
    if (length === null) break;
    filled += length;
  }
  letter = filled === 0 ? new Uint8Array() : buffer;
  conn.close();
}
