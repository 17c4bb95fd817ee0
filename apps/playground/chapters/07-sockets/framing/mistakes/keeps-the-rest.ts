import type { Conn } from "@ipcbook/conn";

let pending: number[] = [];

export async function handler(conn: Conn): Promise<void> {
  const buffer = new Uint8Array(4096);
  for (;;) {
    const more = await conn.read(buffer);
    if (more === null) break;
    for (const byte of buffer.subarray(0, more)) pending.push(byte);
    for (;;) {
      const length = 2 + ((pending[0] ?? 0) << 8 | (pending[1] ?? 0));
      if (pending.length < length) break;
      const message = pending.slice(2, length).reverse();
      await writeAll(conn, Uint8Array.of(...pending.slice(0, 2), ...message));
      pending = pending.slice(length);
    }
  }
  conn.close();
}

async function writeAll(conn: Conn, bytes: Uint8Array): Promise<void> {
  for (let sent = 0; sent < bytes.length;) sent += await conn.write(bytes.subarray(sent));
}
