import type { Conn } from "@ipcbook/conn";

export async function handler(conn: Conn): Promise<void> {
  const buffer = new Uint8Array(1024);
  const length = await conn.read(buffer);
  if (length !== null && length > 0) {
    const answer = buffer.subarray(0, 1);
    answer[0] = (answer[0]! + 1) & 0xff;
    await conn.write(answer);
  }
  conn.close();
}
