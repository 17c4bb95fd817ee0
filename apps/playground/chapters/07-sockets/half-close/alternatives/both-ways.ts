import type { Conn } from "@ipcbook/conn";

let box: readonly Uint8Array[] = [];

// Writes and reads at the same time, so a client may send its whole letter before it reads.
export async function handler(conn: Conn): Promise<void> {
  try {
    const [next] = await Promise.all([take(conn), give(conn, box)]);
    box = next;
  } finally {
    conn.close();
  }
}

async function give(conn: Conn, pieces: readonly Uint8Array[]): Promise<void> {
  for (let piece of pieces) {
    while (piece.length > 0) piece = piece.subarray(await conn.write(piece));
  }
  await conn.closeWrite();
}

async function take(conn: Conn): Promise<Uint8Array[]> {
  const pieces: Uint8Array[] = [];
  for (;;) {
    const buffer = new Uint8Array(512);
    const length = await conn.read(buffer);
    if (length === null) return pieces;
    pieces.push(buffer.subarray(0, length));
  }
}
