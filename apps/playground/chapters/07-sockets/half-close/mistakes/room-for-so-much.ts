import type { Conn } from "@ipcbook/conn";

/** The letter that lies in the box. */
let letter: Uint8Array = new Uint8Array();

export async function handler(conn: Conn): Promise<void> {
  try {
    for (let sent = 0; sent < letter.length;) sent += await conn.write(letter.subarray(sent));
    await conn.closeWrite();
    const buffer = new Uint8Array(16384);
    let filled = 0;
    for (;;) {
      const length = await conn.read(buffer.subarray(filled));
      if (!length) break;
      filled += length;
    }
    letter = buffer.subarray(0, filled);
  } finally {
    conn.close();
  }
}
