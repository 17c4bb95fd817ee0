import type { Conn } from "@ipcbook/conn";

export async function handler(conn: Conn): Promise<void> {
  let bytes = new Uint8Array(0);
  const buffer = new Uint8Array(1024);
  for (;;) {
    const length = await conn.read(buffer);
    if (length === null) break;
    bytes = Uint8Array.of(...bytes, ...buffer.subarray(0, length));
    for (let sent = 0; sent < bytes.length;) sent += await conn.write(bytes.subarray(sent));
  }
  conn.close();
}
