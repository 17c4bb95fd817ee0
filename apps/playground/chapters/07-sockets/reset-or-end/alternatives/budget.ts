import type { Conn } from "@ipcbook/conn";

// Never reads more than it may: what is beyond stays unread, and the close resets.
export async function handler(conn: Conn): Promise<void> {
  const buffer = new Uint8Array(4096 + 1);
  let length = await conn.read(buffer);
  if (length !== null) {
    await conn.write(Uint8Array.of(buffer[0]! + 1));
    await conn.closeWrite();
    let room = buffer.length;
    while (length !== null && (room -= length) > 0) {
      length = await conn.read(buffer.subarray(0, room));
    }
  }
  conn.close();
}
