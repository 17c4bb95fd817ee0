import type { Conn } from "@ipcbook/conn";

export async function handler(conn: Conn): Promise<void> {
  await echo(conn, new Uint8Array(512)).finally(() => conn.close());
}

async function echo(conn: Conn, buffer: Uint8Array): Promise<void> {
  const length = await conn.read(buffer);
  if (length === null) return;
  await writeAll(conn, buffer.subarray(0, length));
  return echo(conn, buffer);
}

async function writeAll(conn: Conn, bytes: Uint8Array): Promise<void> {
  if (bytes.length > 0) await writeAll(conn, bytes.subarray(await conn.write(bytes)));
}
