import assert from "node:assert/strict";
import { describe, test } from "vitest";
import { connect } from "./connect.ts";
import { serve } from "./serve.ts";
import { readAll, withEndpoint } from "./testing/pair.ts";

describe.each(["unix", "tcp"] as const)("over %s", (transport) => {
  test("close() lets the client that is being served end, and can be called again", () =>
    withEndpoint(transport, async (endpoint) => {
      const server = await serve(endpoint, async (conn) => {
        server.close();
        await conn.read(new Uint8Array(1));
        await conn.write(Uint8Array.of(1, 2));
        conn.close();
      });
      const conn = await connect(server.addr);
      await conn.write(new Uint8Array(1));
      assert.deepEqual(await readAll(conn), Uint8Array.of(1, 2));
      conn.close();
      await server.finished;
      server.close();
    }));

  test("finished rejects with a fault of the handler", () =>
    withEndpoint(transport, async (endpoint) => {
      const server = await serve(endpoint, () => Promise.reject(new Error("fault")));
      const finished = assert.rejects(server.finished, { message: "fault" });
      (await connect(server.addr)).close();
      await finished;
      server.close();
    }));
});
