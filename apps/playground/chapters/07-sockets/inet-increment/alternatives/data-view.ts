import type { Conn } from "@ipcbook/conn";

export async function handler(conn: Conn): Promise<void> {
  const view = new DataView(new ArrayBuffer(1));
  const bytes = new Uint8Array(view.buffer);
  const length = await conn.read(bytes);
  if (length !== null) {
    view.setUint8(0, view.getUint8(0) + 1);
    await conn.write(bytes);
  }
  conn.close();
}
