import type { Conn } from "@ipcbook/conn";

export async function handler(conn: Conn): Promise<void> {
  const buffer = new Uint8Array(1024);
  for (let length: number | null = 0; length !== null;) {
    let filled = 0;
    while (filled < buffer.length) {
      length = await conn.read(buffer.subarray(filled));
      if (length === null) break;
      filled += length;
    }
    for (let sent = 0; sent < filled;) sent += await conn.write(buffer.subarray(sent, filled));
  }
  conn.close();
}
