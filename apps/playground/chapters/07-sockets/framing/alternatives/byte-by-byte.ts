import type { Conn } from "@ipcbook/conn";

/** Where in a message the next byte stands. */
type State =
  | { is: "first of the length" }
  | { is: "second of the length"; high: number }
  | { is: "message"; bytes: number[]; left: number };

export async function handler(conn: Conn): Promise<void> {
  const buffer = new Uint8Array(1000);
  let state: State = { is: "first of the length" };
  try {
    for (let length; (length = await conn.read(buffer)) !== null;) {
      const answers: number[] = [];
      for (const byte of buffer.subarray(0, length)) state = take(state, byte, answers);
      await writeAll(conn, Uint8Array.from(answers));
    }
  } finally {
    conn.close();
  }
}

function take(state: State, byte: number, answers: number[]): State {
  if (state.is === "first of the length") return { is: "second of the length", high: byte };
  if (state.is === "second of the length") {
    state = { is: "message", bytes: [], left: state.high << 8 | byte };
  } else {
    state.bytes.push(byte);
    state.left--;
  }
  if (state.left > 0) return state;
  const { bytes } = state;
  answers.push(bytes.length >> 8, bytes.length & 255);
  for (let place = bytes.length; place-- > 0;) answers.push(bytes[place]!);
  return { is: "first of the length" };
}

async function writeAll(conn: Conn, bytes: Uint8Array): Promise<void> {
  for (let sent = 0; sent < bytes.length;) sent += await conn.write(bytes.subarray(sent));
}
