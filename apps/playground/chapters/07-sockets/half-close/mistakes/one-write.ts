import type { Conn } from "@ipcbook/conn";

let letter: Uint8Array = new Uint8Array();

export async function handler(conn: Conn): Promise<void> {
  if (letter.length > 0) await conn.write(letter);
  await conn.closeWrite();
  letter = await readToEnd(conn);
  conn.close();
}

async function readToEnd(conn: Conn): Promise<Uint8Array> {
  const bytes: number[] = [];
  const buffer = new Uint8Array(1024);
  for (;;) {
    const length = await conn.read(buffer);
    if (length === null) return Uint8Array.from(bytes);
    bytes.push(...buffer.subarray(0, length));
  }
}
