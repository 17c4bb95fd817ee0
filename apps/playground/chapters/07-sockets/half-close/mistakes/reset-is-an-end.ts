import type { Conn } from "@ipcbook/conn";

let letter: Uint8Array = new Uint8Array();

export async function handler(conn: Conn): Promise<void> {
  for (let sent = 0; sent < letter.length;) sent += await conn.write(letter.subarray(sent));
  await conn.closeWrite();
  letter = await readToEnd(conn);
  conn.close();
}

async function readToEnd(conn: Conn): Promise<Uint8Array> {
  const bytes: number[] = [];
  const buffer = new Uint8Array(1024);
  try {
    for (;;) {
      const length = await conn.read(buffer);
      if (length === null) break;
      bytes.push(...buffer.subarray(0, length));
    }
  } catch {
    // The client has gone: what has come is all there is.
  }
  return Uint8Array.from(bytes);
}
