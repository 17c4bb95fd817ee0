import type { Conn } from "@ipcbook/conn";

export async function handler(conn: Conn): Promise<void> {
  const buffer = new Uint8Array(2 + 65535);
  let filled = 0;
  for (;;) {
    const more = await conn.read(buffer.subarray(filled));
    if (more === null) break;
    filled += more;
    const length = 2 + (buffer[0]! << 8 | buffer[1]!);
    if (filled < 2 || filled < length) continue;
    const message = buffer.slice(2, length).reverse();
    await writeAll(conn, Uint8Array.of(buffer[0]!, buffer[1]!, ...message));
    filled = 0;
  }
  conn.close();
}

async function writeAll(conn: Conn, bytes: Uint8Array): Promise<void> {
  for (let sent = 0; sent < bytes.length;) sent += await conn.write(bytes.subarray(sent));
}
