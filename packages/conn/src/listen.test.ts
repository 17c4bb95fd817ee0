import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { describe, test } from "vitest";
import { connect } from "./connect.ts";
import { listen } from "./listen.ts";
import { withEndpoint } from "./testing/pair.ts";

describe.each(["unix", "tcp"] as const)("over %s", (transport) => {
  test("listen() gives the connections in the order of their arrival", () =>
    withEndpoint(transport, async (endpoint) => {
      const listener = await listen(endpoint);
      const clients = [];
      for (const byte of [1, 2, 3]) {
        const client = await connect(listener.addr);
        await client.write(Uint8Array.of(byte));
        clients.push(client);
      }
      const order: number[] = [];
      for await (const conn of listener) {
        const byte = new Uint8Array(1);
        await conn.read(byte);
        conn.close();
        if (order.push(byte[0]!) === 3) listener.close();
      }
      assert.deepEqual(order, [1, 2, 3]);
      for (const client of clients) client.close();
    }));

  test("close() ends an iteration that waits, and frees the endpoint", () =>
    withEndpoint(transport, async (endpoint) => {
      const listener = await listen(endpoint);
      const next = listener[Symbol.asyncIterator]().next();
      listener.close();
      assert.equal((await next).done, true);
      assert.throws(() => listener.close(), { name: "BadResource" });
      const { addr } = listener;
      await assert.rejects(
        connect(addr),
        (error) => ["ENOENT", "ECONNREFUSED"].includes((error as { code: string }).code),
      );
      if (addr.transport === "unix") assert.equal(existsSync(addr.path), false);
    }));

  test("leaving the loop closes the listener", () =>
    withEndpoint(transport, async (endpoint) => {
      const listener = await listen(endpoint);
      const client = await connect(listener.addr);
      for await (const conn of listener) {
        conn.close();
        break;
      }
      client.close();
      assert.throws(() => listener.close(), { name: "BadResource" });
    }));

  test("listen() rejects where somebody listens already", () =>
    withEndpoint(transport, async (endpoint) => {
      const listener = await listen(endpoint);
      await assert.rejects(listen(listener.addr), { code: "EADDRINUSE" });
      listener.close();
    }));

  test("close() turns away a client that nobody has taken", () =>
    withEndpoint(transport, async (endpoint) => {
      const listener = await listen(endpoint);
      const client = await connect(listener.addr);
      listener.close();
      // The end, or a reset: it depends on the family and on the kernel.
      const read = client.read(new Uint8Array(1));
      await read.then((length) => assert.equal(length, null), () => {});
      client.close();
    }));
});

test("connect() rejects with the code of connect(2)", async () => {
  await assert.rejects(connect({ transport: "unix", path: "no-such-socket" }), { code: "ENOENT" });
  const listener = await listen({ transport: "tcp", hostname: "127.0.0.1", port: 0 });
  listener.close();
  await assert.rejects(connect(listener.addr), { code: "ECONNREFUSED" });
});
