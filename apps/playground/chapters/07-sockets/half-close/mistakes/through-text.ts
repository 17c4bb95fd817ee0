import type { Conn } from "@ipcbook/conn";

let letter = "";

export async function handler(conn: Conn): Promise<void> {
  const bytes = new TextEncoder().encode(letter);
  for (let sent = 0; sent < bytes.length;) sent += await conn.write(bytes.subarray(sent));
  await conn.closeWrite();
  letter = new TextDecoder().decode(await readToEnd(conn));
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
