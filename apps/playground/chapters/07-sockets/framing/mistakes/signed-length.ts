import type { Conn } from "@ipcbook/conn";

export async function handler(conn: Conn): Promise<void> {
  const header = new Uint8Array(2);
  while (await fill(conn, header)) {
    const length = new DataView(header.buffer).getInt16(0);
    const message: number[] = [];
    while (message.length < length) {
      const buffer = new Uint8Array(length - message.length);
      const more = await conn.read(buffer);
      if (more === null) return conn.close();
      for (const byte of buffer.subarray(0, more)) message.push(byte);
    }
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
  for (let sent = 0; sent < bytes.length;) sent += await conn.write(bytes.subarray(sent));
}
