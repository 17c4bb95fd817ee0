import type { Conn } from "@ipcbook/conn";

export async function handler(conn: Conn): Promise<void> {
  const byte = await readByte(conn);
  if (byte !== null) await writeAll(conn, [(byte + 1) % 256]);
  conn.close();
}

async function readByte(conn: Conn): Promise<number | null> {
  const buffer = new Uint8Array(1);
  return await conn.read(buffer) === null ? null : buffer[0]!;
}

async function writeAll(conn: Conn, bytes: number[]): Promise<void> {
  let rest = Uint8Array.from(bytes);
  while (rest.length > 0) rest = rest.subarray(await conn.write(rest));
}
