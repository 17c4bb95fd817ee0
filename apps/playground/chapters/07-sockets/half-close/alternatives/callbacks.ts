import type { Conn } from "@ipcbook/conn";

let letter: number[] = [];

export function handler(conn: Conn): Promise<void> {
  return give(conn, Uint8Array.from(letter))
    .then(() => conn.closeWrite())
    .then(() => take(conn, []))
    .then((next) => {
      letter = next;
    })
    .finally(() => conn.close());
}

function give(conn: Conn, bytes: Uint8Array): Promise<void> {
  return bytes.length === 0
    ? Promise.resolve()
    : conn.write(bytes).then((length) => give(conn, bytes.subarray(length)));
}

function take(conn: Conn, before: number[]): Promise<number[]> {
  const buffer = new Uint8Array(4096);
  return conn.read(buffer).then((length) =>
    length === null ? before : take(conn, [...before, ...buffer.subarray(0, length)])
  );
}
