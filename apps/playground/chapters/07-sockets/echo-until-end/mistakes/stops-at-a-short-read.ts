import type { Conn } from "@ipcbook/conn";

export async function handler(conn: Conn): Promise<void> {
  const buffer = new Uint8Array(1024);
  for (let length = buffer.length; length === buffer.length;) {
    length = await conn.read(buffer) ?? 0;
    for (let sent = 0; sent < length;) sent += await conn.write(buffer.subarray(sent, length));
  }
  conn.close();
}
