import type { Conn } from "@ipcbook/conn";

export async function handler(conn: Conn): Promise<void> {
  try {
    for await (const message of messages(conn)) await answer(conn, message);
  } finally {
    conn.close();
  }
}

async function* messages(conn: Conn): AsyncGenerator<Uint8Array> {
  for (;;) {
    const header = await take(conn, 2);
    const message = header && await take(conn, header[0]! * 256 + header[1]!);
    if (!message) return;
    yield message;
  }
}

async function take(conn: Conn, length: number): Promise<Uint8Array | null> {
  const bytes = new Uint8Array(length);
  let place = 0;
  while (place < length) {
    const more = await conn.read(bytes.subarray(place));
    if (more === null) return null;
    place += more;
  }
  return bytes;
}

async function answer(conn: Conn, message: Uint8Array): Promise<void> {
  const frame = new DataView(new ArrayBuffer(2 + message.length));
  frame.setUint16(0, message.length);
  message.forEach((byte, place) => frame.setUint8(frame.byteLength - 1 - place, byte));
  for (let sent = 0; sent < frame.byteLength;) {
    sent += await conn.write(new Uint8Array(frame.buffer, sent));
  }
}
