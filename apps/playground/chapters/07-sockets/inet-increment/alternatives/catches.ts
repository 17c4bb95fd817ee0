import type { Conn } from "@ipcbook/conn";

export async function handler(conn: Conn): Promise<void> {
  try {
    const buffer = new Uint8Array(16);
    const length = await conn.read(buffer) ?? 0;
    const [first] = buffer.subarray(0, length);
    if (first !== undefined) await conn.write(Uint8Array.of(first + 1));
  } catch {
    // The client has gone: there is nobody to answer.
  }
  conn.close();
}
