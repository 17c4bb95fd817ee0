import type { Conn } from "@ipcbook/conn";

export async function handler(conn: Conn): Promise<void> {
  const received: number[] = [];
  const buffer = new Uint8Array(1024);
  for (;;) {
    const length = await conn.read(buffer);
    if (length === null) break;
    received.push(...buffer.subarray(0, length));
  }
  const [first] = received;
  if (first !== undefined) await conn.write(Uint8Array.of(first + 1));
  conn.close();
}
