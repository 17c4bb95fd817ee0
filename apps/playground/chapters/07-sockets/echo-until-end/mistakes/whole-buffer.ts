import type { Conn } from "@ipcbook/conn";

export async function handler(conn: Conn): Promise<void> {
  const buffer = new Uint8Array(1024);
  while (await conn.read(buffer) !== null) {
    for (let sent = 0; sent < buffer.length;) sent += await conn.write(buffer.subarray(sent));
  }
  conn.close();
}
