import type { Conn } from "@ipcbook/conn";

const next = (byte: number): number => byte === 255 ? 0 : byte + 1;

export async function handler(conn: Conn): Promise<void> {
  const buffer = new Uint8Array(1);
  const length = await conn.read(buffer);
  if (length === 1) await conn.write(Uint8Array.of(next(buffer[0]!)));
  // The client sees the end here; the descriptor is given back below.
  await conn.closeWrite();
  conn.close();
}
