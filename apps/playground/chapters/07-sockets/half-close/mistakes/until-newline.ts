import type { Conn } from "@ipcbook/conn";

/** The letter that lies in the box. */
let letter: Uint8Array = new Uint8Array();

export async function handler(conn: Conn): Promise<void> {
  try {
    for (let sent = 0; sent < letter.length;) sent += await conn.write(letter.subarray(sent));
    await conn.closeWrite();
    const buffer = new Uint8Array(1024);
    const bytes: number[] = [];
    while (bytes.at(-1) !== 0x0a) {
      const length = await conn.read(buffer);
      if (length === null) break;
      bytes.push(...buffer.subarray(0, length));
    }
    letter = Uint8Array.from(bytes);
  } finally {
    conn.close();
  }
}
