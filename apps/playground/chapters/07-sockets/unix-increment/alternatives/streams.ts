import type { Conn } from "@ipcbook/conn";

export async function handler(conn: Conn): Promise<void> {
  const reader = conn.readable.getReader();
  const { value } = await reader.read();
  if (value) {
    const writer = conn.writable.getWriter();
    await writer.write(Uint8Array.of(value[0]! + 1));
    writer.releaseLock();
  }
  // Closes the connection; at the end of the stream that has been done.
  await reader.cancel();
}
