import type { Conn } from "@ipcbook/conn";

let letter: Uint8Array = new Uint8Array();

export async function handler(conn: Conn): Promise<void> {
  try {
    for (let sent = 0; sent < letter.length;) sent += await conn.write(letter.subarray(sent));
    await conn.closeWrite();
    letter = chomp(await readToEnd(conn));
  } finally {
    conn.close();
  }
}

/** Without the newline at its end. */
function chomp(bytes: Uint8Array): Uint8Array {
  return bytes.at(-1) === 0x0a ? bytes.subarray(0, -1) : bytes;
}

async function readToEnd(conn: Conn): Promise<Uint8Array> {
  const bytes: number[] = [];
  const buffer = new Uint8Array(1024);
  for (;;) {
    const length = await conn.read(buffer);
    if (length === null) return Uint8Array.from(bytes);
    bytes.push(...buffer.subarray(0, length));
  }
}
