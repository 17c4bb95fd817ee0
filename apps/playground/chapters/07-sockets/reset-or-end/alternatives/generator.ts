import type { Conn } from "@ipcbook/conn";

async function* bytes(conn: Conn): AsyncGenerator<number> {
  const buffer = new Uint8Array(512);
  for (let length; (length = await conn.read(buffer)) !== null;) yield* buffer.subarray(0, length);
}

export async function handler(conn: Conn): Promise<void> {
  let count = 0;
  for await (const byte of bytes(conn)) {
    if (count++ === 0) {
      await conn.write(Uint8Array.of((byte + 1) & 0xff));
      await conn.closeWrite();
    }
    if (count > 1 + 4096) break;
  }
  conn.close();
}
