// deno-listen.ts unix PATH | inet PORT: the same on Deno.listen.
const [family, where = ""] = Deno.args;
const listener = family === "unix"
  ? Deno.listen({ transport: "unix", path: where })
  : Deno.listen({ hostname: "127.0.0.1", port: Number(where) });
console.log("listening");
for await (const conn of listener) serve(conn);

async function serve(conn: Deno.Conn): Promise<void> {
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
