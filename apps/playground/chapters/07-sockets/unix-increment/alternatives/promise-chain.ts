import type { Conn } from "@ipcbook/conn";

export function handler(conn: Conn): Promise<void> {
  const byte = new Uint8Array(1);
  return conn.read(byte)
    .then((length) => length === null ? 0 : conn.write(byte.map((n) => n + 1)))
    .then(() => conn.close());
}
