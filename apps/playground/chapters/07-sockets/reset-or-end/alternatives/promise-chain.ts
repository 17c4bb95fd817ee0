import type { Conn } from "@ipcbook/conn";

export function handler(conn: Conn): Promise<void> {
  const buffer = new Uint8Array(64);
  const drain = (left: number): Promise<void> =>
    conn.read(buffer).then((length) =>
      length === null || length > left ? undefined : drain(left - length)
    );
  return conn.read(buffer.subarray(0, 1))
    .then((length) =>
      length === null ? undefined : conn.write(Uint8Array.of(buffer[0]! + 1))
        .then(() => conn.closeWrite())
        .then(() => drain(4096))
    )
    .finally(() => conn.close());
}
