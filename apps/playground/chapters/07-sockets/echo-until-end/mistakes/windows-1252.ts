import type { Conn } from "@ipcbook/conn";

export async function handler(conn: Conn): Promise<void> {
  const buffer = new Uint8Array(1024);
  for (;;) {
    const length = await conn.read(buffer);
    if (length === null) break;
    const text = new TextDecoder("latin1").decode(buffer.subarray(0, length));
    let rest = Uint8Array.from(text, (character) => character.charCodeAt(0));
    while (rest.length > 0) rest = rest.subarray(await conn.write(rest));
  }
  conn.close();
}
