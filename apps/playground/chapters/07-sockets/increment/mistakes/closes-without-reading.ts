import type { Conn } from "@ipcbook/conn";

export function handler(conn: Conn): Promise<void> {
  conn.close();
  return Promise.resolve();
}
