import { Buffer } from "node:buffer";
import type { Conn } from "@ipcbook/conn";

export function handler(conn: Conn): Promise<void> {
  return serve(conn).finally(() => conn.close());
}

async function serve(conn: Conn): Promise<void> {
  const header = await read(conn, Buffer.alloc(2));
  const message = header && await read(conn, Buffer.alloc(header.readUInt16BE()));
  if (!header || !message) return;
  await write(conn, header);
  await write(conn, message.reverse());
  return serve(conn);
}

/** Fills `bytes` from `place` on; null if the stream ends before. */
async function read(conn: Conn, bytes: Buffer, place = 0): Promise<Buffer | null> {
  if (place === bytes.length) return bytes;
  const more = await conn.read(bytes.subarray(place));
  return more === null ? null : read(conn, bytes, place + more);
}

async function write(conn: Conn, bytes: Uint8Array): Promise<void> {
  while (bytes.length > 0) bytes = bytes.subarray(await conn.write(bytes));
}
