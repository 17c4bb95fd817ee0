import type { Conn } from "@ipcbook/conn";

export async function handler(conn: Conn): Promise<void> {
  const buffer = new Uint8Array(1024);
  let pending: number[] = [];
  for (let ended = false; !ended;) {
    // A read that is short is the last one of a burst.
    for (let length = buffer.length; length === buffer.length;) {
      const read = await conn.read(buffer);
      ended = read === null;
      length = read ?? 0;
      pending.push(...buffer.subarray(0, length));
    }
    for (;;) {
      const end = 2 + (pending[0]! << 8 | pending[1]!);
      if (pending.length < 2 || pending.length < end) break;
      const [high, low, ...message] = pending.slice(0, end);
      await writeAll(conn, Uint8Array.of(high!, low!, ...message.reverse()));
      pending = pending.slice(end);
    }
  }
  conn.close();
}

async function writeAll(conn: Conn, bytes: Uint8Array): Promise<void> {
  for (let sent = 0; sent < bytes.length;) sent += await conn.write(bytes.subarray(sent));
}
