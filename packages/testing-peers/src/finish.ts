import assert from "node:assert/strict";
import type { Conn } from "@ipcbook/conn";

/** Sends `byte` on a connection, gives the answer, and checks that the stream ends behind it. */
export async function finish(conn: Conn, byte: number): Promise<number> {
  await conn.write(Uint8Array.of(byte));
  const answer = new Uint8Array(1);
  assert.equal(await conn.read(answer), 1);
  assert.equal(await conn.read(new Uint8Array(1)), null);
  conn.close();
  return answer[0]!;
}
