import type { Conn } from "@ipcbook/conn";

/** Serves one client of the TCP port. Called again for the next one when its promise resolves. */
export async function handler(conn: Conn): Promise<void> {
  const header = new Uint8Array(2);
  // TODO: a read may give one byte of the two, or none at the end of the stream.
  await conn.read(header);
  // TODO: the length is in network order: which of the two bytes counts 256 times?
  // TODO: read that many bytes, no more and no fewer, in as many reads as it takes.
  // TODO: answer with the same header and the bytes in reverse; a write takes at most 5.
  // TODO: go on with the next message, until the client ends its half. Then close.
}
