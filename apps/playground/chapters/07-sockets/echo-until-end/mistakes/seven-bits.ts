import type { Conn } from "@ipcbook/conn";

export async function handler(conn: Conn): Promise<void> {
  try {
    const buffer = new Uint8Array(4096);
    for (;;) {
      const length = await conn.read(buffer);
      if (length === null) return;
      const text = buffer.subarray(0, length).map((byte) => byte & 0x7f);
      for (let sent = 0; sent < length;) {
        sent += await conn.write(text.subarray(sent));
      }
    }
  } finally {
    // Also where the client has reset, and read() or write() rejects.
    conn.close();
  }
}
