import type { Conn } from "@ipcbook/conn";

/** What a client may send beyond its first byte, and still be let go in peace. */
const limit = 8192;

export async function handler(conn: Conn): Promise<void> {
  try {
    const byte = new Uint8Array(1);
    if (await conn.read(byte) === null) return;
    byte[0]! += 1;
    await conn.write(byte);
    await conn.closeWrite();
    await drain(conn);
  } finally {
    conn.close();
  }
}

/** Reads, and throws away, until the client ends its half or has sent too much. */
async function drain(conn: Conn): Promise<void> {
  const buffer = new Uint8Array(1024);
  for (let drained = 0; drained <= limit;) {
    const length = await conn.read(buffer);
    if (length === null) return;
    drained += length;
  }
}
