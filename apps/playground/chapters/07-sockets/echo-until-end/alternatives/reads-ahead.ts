import type { Conn } from "@ipcbook/conn";

/** Reads on while it writes: the next write starts when the one before it is done. */
export async function handler(conn: Conn): Promise<void> {
  let written = Promise.resolve();
  try {
    for (;;) {
      const buffer = new Uint8Array(2000);
      const length = await conn.read(buffer);
      if (length === null) break;
      written = written.then(() => writeAll(conn, buffer.subarray(0, length)));
      // Who has gone is told by the next read as well, and by the wait at the end.
      written.catch(() => {});
    }
    await written;
  } finally {
    conn.close();
  }
}

async function writeAll(conn: Conn, bytes: Uint8Array): Promise<void> {
  for (let sent = 0; sent < bytes.length;) sent += await conn.write(bytes.subarray(sent));
}
