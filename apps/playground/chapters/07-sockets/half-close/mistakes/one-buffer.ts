import type { Conn } from "@ipcbook/conn";

/** The letter that lies in the box. */
let letter: Uint8Array[] = [];

export async function handler(conn: Conn): Promise<void> {
  try {
    for (let piece of letter) {
      while (piece.length > 0) piece = piece.subarray(await conn.write(piece));
    }
    await conn.closeWrite();
    const buffer = new Uint8Array(1024);
    const pieces: Uint8Array[] = [];
    for (;;) {
      const length = await conn.read(buffer);
      if (length === null) break;
      pieces.push(buffer.subarray(0, length));
    }
    letter = pieces;
  } finally {
    conn.close();
  }
}
