import type { Conn } from "@ipcbook/conn";

export async function handler(conn: Conn): Promise<void> {
  const bytes: number[] = [];
  const buffer = new Uint8Array(1024);
  for (;;) {
    const length = await conn.read(buffer);
    if (length === null) break;
    bytes.push(...buffer.subarray(0, length));
  }
  let rest = Uint8Array.from(bytes);
  while (rest.length > 0) rest = rest.subarray(await conn.write(rest));
  conn.close();
}
