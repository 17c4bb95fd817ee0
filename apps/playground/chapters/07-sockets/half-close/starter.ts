import type { Conn } from "@ipcbook/conn";

/** The letter that lies in the box. It outlives the handler: the next client gets it. */
let letter: Uint8Array = new Uint8Array();

/** Serves one client: hands out the letter in the box, and takes the one that the client leaves. */
export async function handler(conn: Conn): Promise<void> {
  await conn.write(letter);
  // TODO: the client waits for the end of this letter. How is it told, without closing?
  const buffer = new Uint8Array(1024);
  const length = await conn.read(buffer);
  // TODO: is that all of the client's letter? It may come in any number of pieces.
  letter = buffer.subarray(0, length ?? 0);
  conn.close();
}
