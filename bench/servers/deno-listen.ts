// deno-listen.ts unix PATH | inet PORT: the same on Deno.listen.
interface Conn {
  read(into: Uint8Array): Promise<number | null>;
  write(bytes: Uint8Array): Promise<number>;
  close(): void;
}
interface DenoListen {
  args: string[];
  listen(where: object): AsyncIterable<Conn>;
}
const { Deno: deno } = globalThis as unknown as { Deno: DenoListen };

const [family, where = ""] = deno.args;
const listener = family === "unix"
  ? deno.listen({ transport: "unix", path: where })
  : deno.listen({ hostname: "127.0.0.1", port: Number(where) });
console.log("listening");
for await (const conn of listener) serve(conn);

async function serve(conn: Conn): Promise<void> {
  const buffer = new Uint8Array(64 * 1024);
  try {
    for (;;) {
      const count = await conn.read(buffer);
      if (count === null) break;
      let rest = buffer.subarray(0, count).map((byte) => byte + 1);
      while (rest.length > 0) rest = rest.subarray(await conn.write(rest));
    }
  } catch {
    // It has gone.
  } finally {
    conn.close();
  }
}
