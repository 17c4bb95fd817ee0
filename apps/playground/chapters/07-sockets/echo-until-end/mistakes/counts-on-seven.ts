import type { Conn } from "@ipcbook/conn";

export async function handler(conn: Conn): Promise<void> {
  const buffer = new Uint8Array(1024);
  for (let length = await conn.read(buffer); length !== null; length = await conn.read(buffer)) {
    for (let sent = 0; sent < length; sent += 7) {
      await conn.write(buffer.subarray(sent, Math.min(sent + 7, length)));
    }
  }
  conn.close();
}
