import type { Conn } from "@ipcbook/conn";

let letter: number[] = [];

export async function handler(conn: Conn): Promise<void> {
  try {
    const out = Uint8Array.from(letter);
    for (let sent = 0; sent < out.length;) sent += await conn.write(out.subarray(sent));
    await conn.closeWrite();
    const next: number[] = [];
    const byte = new Uint8Array(1);
    while (await conn.read(byte) !== null) next.push(byte[0]!);
    letter = next;
  } finally {
    conn.close();
  }
}
