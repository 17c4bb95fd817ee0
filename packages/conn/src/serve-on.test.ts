import assert from "node:assert/strict";
import { describe, test } from "vitest";
import type { Conn, Endpoint } from "./conn.ts";
import { connect } from "./connect.ts";
import { listen } from "./listen.ts";
import { serveOn } from "./serve-on.ts";
import { readAll, withEndpoint } from "./testing/pair.ts";

async function ask(endpoint: Endpoint, text: string): Promise<string> {
  const conn = await connect(endpoint);
  await conn.write(new TextEncoder().encode(text));
  const answer = new TextDecoder().decode(await readAll(conn));
  conn.close();
  return answer;
}

async function echoOnce(conn: Conn): Promise<void> {
  const buffer = new Uint8Array(16);
  const length = await conn.read(buffer);
  if (length !== null) await conn.write(buffer.subarray(0, length));
  conn.close();
}

describe.each(["unix", "tcp"] as const)("over %s", (transport) => {
  test("serveOn() serves one client after the other, and resolves after close()", () =>
    withEndpoint(transport, async (endpoint) => {
      const listener = await listen(endpoint);
      let now = 0;
      let most = 0;
      const served = serveOn(listener, async (conn) => {
        most = Math.max(most, ++now);
        await echoOnce(conn);
        now--;
      });
      const answers = await Promise.all(["a", "b", "c"].map((text) => ask(listener.addr, text)));
      assert.deepEqual(answers, ["a", "b", "c"]);
      assert.equal(most, 1);
      listener.close();
      await served;
    }));

  test("serveOn() lets a silent client hold up the next one, unless it is concurrent", () =>
    withEndpoint(transport, async (endpoint) => {
      const listener = await listen(endpoint);
      const served = serveOn(listener, echoOnce, { concurrent: true });
      const silent = await connect(listener.addr);
      assert.equal(await ask(listener.addr, "b"), "b");
      silent.close();
      listener.close();
      await served;
    }));

  test("serveOn() serves the next client after one that has gone", () =>
    withEndpoint(transport, async (endpoint) => {
      const listener = await listen(endpoint);
      const gone: string[] = [];
      const served = serveOn(listener, async (conn) => {
        try {
          // Until the write fails: by then the client has gone.
          if (await conn.read(new Uint8Array(1)) === null) {
            for (;;) await conn.write(new Uint8Array(1));
          }
          await conn.write(new TextEncoder().encode("here"));
          conn.close();
        } catch (error) {
          gone.push((error as { code: string }).code);
          throw error;
        }
      });
      (await connect(listener.addr)).close();
      assert.equal(await ask(listener.addr, "?"), "here");
      assert.equal(gone.length, 1);
      listener.close();
      await served;
    }));

  test.each([false, true])("serveOn() rejects with a fault of the handler (concurrent: %s)", (
    concurrent,
  ) =>
    withEndpoint(transport, async (endpoint) => {
      const listener = await listen(endpoint);
      const fault = new TypeError("x is not a function");
      let open: Conn | undefined;
      const served = serveOn(listener, (conn) => {
        open = conn;
        return Promise.reject(fault);
      }, { concurrent });
      const rejected = assert.rejects(served, (error) => error === fault);
      const client = await connect(listener.addr);
      await rejected;
      assert.equal(await client.read(new Uint8Array(1)), null);
      client.close();
      assert.throws(() => open!.close(), { name: "BadResource" });
      assert.throws(() => listener.close(), { name: "BadResource" });
    }));

  test("serveOn() with a fault does not wait for other handlers", () =>
    withEndpoint(transport, async (endpoint) => {
      const listener = await listen(endpoint);
      const served = serveOn(listener, async (conn) => {
        if (await conn.read(new Uint8Array(1)) === 1) throw new Error("fault");
        conn.close();
      }, { concurrent: true });
      const rejected = assert.rejects(served, { message: "fault" });
      const silent = await connect(listener.addr);
      const client = await connect(listener.addr);
      await client.write(new Uint8Array(1));
      await rejected;
      silent.close();
      client.close();
    }));
});
