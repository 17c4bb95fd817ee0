import type { Conn } from "@ipcbook/conn";

let letter = new Blob();

export async function handler(conn: Conn): Promise<void> {
  let bytes = new Uint8Array(await letter.arrayBuffer());
  while (bytes.length > 0) bytes = bytes.subarray(await conn.write(bytes));
  await conn.closeWrite();
  // A stream that has been read to its end has closed the connection.
  letter = await new Response(conn.readable as BodyInit).blob();
}
