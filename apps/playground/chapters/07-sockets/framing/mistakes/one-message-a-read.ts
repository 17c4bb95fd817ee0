import type { Conn } from "@ipcbook/conn";

export async function handler(conn: Conn): Promise<void> {
  const pending: number[] = [];
  const buffer = new Uint8Array(4096);
  for (;;) {
    const more = await conn.read(buffer);
    if (more === null) break;
    for (const byte of buffer.subarray(0, more)) pending.push(byte);
    const length = 2 + ((pending[0] ?? 0) << 8 | (pending[1] ?? 0));
    if (pending.length < length) continue;
    const [high, low, ...message] = pending.splice(0, length);
    await writeAll(conn, Uint8Array.of(high!, low!, ...message.reverse()));
  }
  conn.close();
}

async function writeAll(conn: Conn, bytes: Uint8Array): Promise<void> {
  for (let sent = 0; sent < bytes.length;) sent += await conn.write(bytes.subarray(sent));
}
