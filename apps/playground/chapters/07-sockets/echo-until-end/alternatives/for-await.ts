import type { Conn } from "@ipcbook/conn";

export async function handler(conn: Conn): Promise<void> {
  // Leaving the loop, also by an error, closes the connection.
  for await (const chunk of conn.readable) {
    let rest = chunk;
    while (rest.length > 0) rest = rest.subarray(await conn.write(rest));
  }
}
