import type { Conn } from "@ipcbook/conn";

/** The letter that lies in the box, and how long it is. */
const box = new Uint8Array(1 << 20);
let length = 0;

export async function handler(conn: Conn): Promise<void> {
  try {
    for (let sent = 0; sent < length;) sent += await conn.write(box.subarray(sent, length));
    await conn.closeWrite();
    let filled = 0;
    for (;;) {
      const more = await conn.read(box.subarray(filled));
      if (more === null) break;
      filled += more;
    }
    length = filled;
  } finally {
    conn.close();
  }
}
