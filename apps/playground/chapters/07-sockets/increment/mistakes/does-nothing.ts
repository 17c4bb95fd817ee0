import type { Conn } from "@ipcbook/conn";

export function handler(_conn: Conn): Promise<void> {
  return Promise.resolve();
}
