import type { Conn } from "@ipcbook/conn";

const newline = 0x0a;

export async function handler(conn: Conn): Promise<void> {
  const buffer = new Uint8Array(1024);
  for (let ended = false; !ended;) {
    const length = await conn.read(buffer);
    if (length === null) break;
    const at = buffer.subarray(0, length).indexOf(newline);
    ended = at !== -1;
    let rest = buffer.subarray(0, ended ? at + 1 : length);
    while (rest.length > 0) rest = rest.subarray(await conn.write(rest));
  }
  conn.close();
}
