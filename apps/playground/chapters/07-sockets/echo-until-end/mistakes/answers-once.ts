import type { Conn } from "@ipcbook/conn";

export async function handler(conn: Conn): Promise<void> {
  const buffer = new Uint8Array(1024);
  const length = await conn.read(buffer);
  if (length !== null) {
    let rest = buffer.subarray(0, length);
    while (rest.length > 0) rest = rest.subarray(await conn.write(rest));
  }
  conn.close();
}
