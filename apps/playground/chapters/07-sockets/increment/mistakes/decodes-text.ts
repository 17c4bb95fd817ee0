import type { Conn } from "@ipcbook/conn";

export async function handler(conn: Conn): Promise<void> {
  const byte = new Uint8Array(1);
  if (await conn.read(byte) !== null) {
    const code = new TextDecoder().decode(byte).charCodeAt(0);
    await conn.write(Uint8Array.of(code + 1));
  }
  conn.close();
}
