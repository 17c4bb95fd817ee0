import type { Conn } from "@ipcbook/conn";

export async function handler(conn: Conn): Promise<void> {
  const header = new Uint8Array(2);
  while (await fill(conn, header)) {
    const message = new Uint8Array(header[0]! << 8 | header[1]!);
    if (!await fill(conn, message)) break;
    await writeAll(conn, Uint8Array.of(...header, ...message.reverse()));
  }
  conn.close();
}

/** Reads until `bytes` is full; false if the stream ends before. */
async function fill(conn: Conn, bytes: Uint8Array): Promise<boolean> {
  for (let filled = 0; filled < bytes.length;) {
    const length = await conn.read(bytes.subarray(filled));
    if (length === null) return false;
    filled += length;
  }
  return true;
}

async function writeAll(conn: Conn, bytes: Uint8Array): Promise<void> {
  for (let sent = 0; sent < bytes.length;) sent += await conn.write(bytes);
}
