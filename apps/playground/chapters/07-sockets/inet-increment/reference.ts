import type { Conn } from "@ipcbook/conn";

export async function handler(conn: Conn): Promise<void> {
  try {
    const byte = new Uint8Array(1);
    if (await conn.read(byte) === null) return;
    await conn.write(Uint8Array.of((byte[0]! + 1) % 256));
  } finally {
    // Also where the client has reset, and read() or write() rejects.
    conn.close();
  }
}
