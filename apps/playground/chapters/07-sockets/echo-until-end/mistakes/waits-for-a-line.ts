import type { Conn } from "@ipcbook/conn";

const newline = 0x0a;

export async function handler(conn: Conn): Promise<void> {
  const buffer = new Uint8Array(1024);
  let line: number[] = [];
  for (;;) {
    const length = await conn.read(buffer);
    if (length === null) break;
    for (const byte of buffer.subarray(0, length)) {
      line.push(byte);
      if (byte !== newline) continue;
      await writeAll(conn, line);
      line = [];
    }
  }
  await writeAll(conn, line);
  conn.close();
}

async function writeAll(conn: Conn, bytes: number[]): Promise<void> {
  let rest = Uint8Array.from(bytes);
  while (rest.length > 0) rest = rest.subarray(await conn.write(rest));
}
