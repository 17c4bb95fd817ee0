import type { Conn } from "@ipcbook/conn";

export async function handler(conn: Conn): Promise<void> {
  const buffer = new Uint8Array(1024);
  for (;;) {
    const length = await conn.read(buffer);
    if (length === null) break;
    const zero = buffer.subarray(0, length).indexOf(0);
    let rest = buffer.subarray(0, zero === -1 ? length : zero);
    while (rest.length > 0) rest = rest.subarray(await conn.write(rest));
  }
  conn.close();
}
