import type { Conn } from "@ipcbook/conn";

export async function handler(conn: Conn): Promise<void> {
  let pending = new Uint8Array(0);
  for await (const chunk of conn.readable) {
    pending = concat(pending, chunk);
    // As many messages as are whole; the rest stays for the next chunk.
    for (;;) {
      if (pending.length < 2) break;
      const length = new DataView(pending.buffer).getUint16(0);
      if (pending.length < 2 + length) break;
      await writeAll(conn, concat(pending.slice(0, 2), pending.slice(2, 2 + length).reverse()));
      pending = pending.subarray(2 + length);
    }
  }
}

function concat(head: Uint8Array, tail: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(head.length + tail.length);
  both.set(head);
  both.set(tail, head.length);
  return both;
}

async function writeAll(conn: Conn, bytes: Uint8Array): Promise<void> {
  for (let rest = bytes; rest.length > 0;) rest = rest.subarray(await conn.write(rest));
}
