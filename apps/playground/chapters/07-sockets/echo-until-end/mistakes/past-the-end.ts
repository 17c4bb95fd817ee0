import type { Conn } from "@ipcbook/conn";

export async function handler(conn: Conn): Promise<void> {
  const buffer = new Uint8Array(1024);
  for (;;) {
    const length = await conn.read(buffer);
    if (length === null) break;
    for (let sent = 0; sent < length;) sent += await conn.write(buffer.subarray(sent));
  }
  conn.close();
}
