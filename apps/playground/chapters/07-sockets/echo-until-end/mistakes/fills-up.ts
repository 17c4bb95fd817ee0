import type { Conn } from "@ipcbook/conn";

export async function handler(conn: Conn): Promise<void> {
  const buffer = new Uint8Array(65_536);
  let filled = 0;
  for (;;) {
    const length = await conn.read(buffer.subarray(filled));
    if (!length) break;
    const end = filled + length;
    while (filled < end) filled += await conn.write(buffer.subarray(filled, end));
  }
  conn.close();
}
