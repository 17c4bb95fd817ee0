import type { Conn } from "@ipcbook/conn";

export async function handler(conn: Conn): Promise<void> {
  const buffer = new Uint8Array(2 + 65535);
  for (;;) {
    const length = await conn.read(buffer);
    if (length === null) break;
    const message = buffer.slice(2, length).reverse();
    await writeAll(conn, Uint8Array.of(buffer[0]!, buffer[1]!, ...message));
  }
  conn.close();
}

async function writeAll(conn: Conn, bytes: Uint8Array): Promise<void> {
  for (let sent = 0; sent < bytes.length;) sent += await conn.write(bytes.subarray(sent));
}
