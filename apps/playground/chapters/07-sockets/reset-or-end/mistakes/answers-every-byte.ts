import type { Conn } from "@ipcbook/conn";

export async function handler(conn: Conn): Promise<void> {
  const buffer = new Uint8Array(4096);
  const length = await conn.read(buffer);
  if (length !== null) {
    await conn.write(buffer.subarray(0, length).map((byte) => byte + 1));
    await conn.closeWrite();
    for (let drained = 0; drained <= 4096;) {
      const more = await conn.read(buffer);
      if (more === null) break;
      drained += more;
    }
  }
  conn.close();
}
