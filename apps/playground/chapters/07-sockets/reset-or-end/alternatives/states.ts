import type { Conn } from "@ipcbook/conn";

type State = (piece: Uint8Array) => Promise<State | null>;

/** One state a phase: the next is what the last one returns, and `null` is done. */
export async function handler(conn: Conn): Promise<void> {
  const answering: State = async ([first, ...more]) => {
    await conn.write(Uint8Array.of(first! + 1));
    await conn.closeWrite();
    return draining(more.length);
  };
  const draining = (drained: number): State | null =>
    drained > 4096 ? null : (piece) => Promise.resolve(draining(drained + piece.length));

  const buffer = new Uint8Array(2048);
  try {
    for (let state: State | null = answering; state !== null;) {
      const length = await conn.read(buffer);
      if (length === null) return;
      state = await state(buffer.subarray(0, length));
    }
  } finally {
    conn.close();
  }
}
