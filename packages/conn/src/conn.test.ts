import assert from "node:assert/strict";
import { describe, test } from "vitest";
import { isGone } from "./is-gone.ts";
import { readAll, withPair, withResetter, writeAll } from "./testing/pair.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

describe.each(["unix", "tcp"] as const)("over %s", (transport) => {
  test("read() gives at most what fits, and keeps the rest", () =>
    withPair(transport, async (client, server) => {
      await client.write(bytes("abc"));
      const two = new Uint8Array(2);
      assert.equal(await server.read(two), 2);
      assert.deepEqual(two, bytes("ab"));
      assert.equal(await server.read(two), 1);
      assert.equal(two[0], bytes("c")[0]);
    }));

  test("read() of nothing gives 0 at once", () =>
    withPair(transport, async (client) => {
      assert.equal(await client.read(new Uint8Array(0)), 0);
    }));

  test("read() gives null at the end of the stream, again and again", () =>
    withPair(transport, async (client, server) => {
      client.close();
      assert.equal(await server.read(new Uint8Array(1)), null);
      assert.equal(await server.read(new Uint8Array(1)), null);
    }));

  test("read() gives what was sent before the first read, also after the peer has closed", () =>
    withPair(transport, async (client, server) => {
      await client.write(bytes("early"));
      client.close();
      assert.deepEqual(await readAll(server), bytes("early"));
    }));

  test("read() rejects after a reset", () =>
    withResetter(transport, async (server, reset) => {
      assert.equal(await server.read(new Uint8Array(4)), 1);
      await reset();
      await assert.rejects(server.read(new Uint8Array(4)), (error) => {
        assert.equal((error as { code?: string }).code, "ECONNRESET");
        return isGone(error);
      });
    }));

  test("read() that waits rejects when its own side closes", () =>
    withPair(transport, async (_client, server) => {
      const reading = assert.rejects(server.read(new Uint8Array(1)), { name: "Interrupted" });
      server.close();
      await reading;
    }));

  test("write() to a peer that has gone rejects", () =>
    withPair(transport, async (client, server) => {
      client.close();
      await assert.rejects(async () => {
        // TCP learns it from the answer to the first write.
        for (;;) await server.write(bytes("x"));
      }, isGone);
    }));

  test("write() carries more than the kernel's buffers hold, both ways at once", () =>
    withPair(transport, async (client, server) => {
      const sent = new Uint8Array(1_000_000).map((_, index) => index % 251);
      const flow = async (from: typeof client) => {
        await writeAll(from, sent);
        await from.closeWrite();
      };
      const [, , one, other] = await Promise.all([
        flow(client),
        flow(server),
        readAll(client),
        readAll(server),
      ]);
      assert.deepEqual(one, sent);
      assert.deepEqual(other, sent);
    }));

  test("closeWrite() ends one half only", () =>
    withPair(transport, async (client, server) => {
      await client.closeWrite();
      assert.equal(await server.read(new Uint8Array(1)), null);
      await server.write(bytes("still"));
      server.close();
      assert.deepEqual(await readAll(client), bytes("still"));
      await assert.rejects(client.write(bytes("x")), { code: "EPIPE" });
    }));

  test("close() ends the stream; a second one throws, and so does any use", () =>
    withPair(transport, async (client, server) => {
      server.close();
      assert.equal(await client.read(new Uint8Array(1)), null);
      const badResource = { name: "BadResource" };
      assert.throws(() => server.close(), badResource);
      await assert.rejects(server.read(new Uint8Array(1)), badResource);
      await assert.rejects(server.write(new Uint8Array(1)), badResource);
      await assert.rejects(server.closeWrite(), badResource);
    }));

  test("readable gives the bytes, and closes the connection at their end", () =>
    withPair(transport, async (client, server) => {
      await client.write(bytes("abc"));
      await client.closeWrite();
      assert.equal(await new Response(server.readable).text(), "abc");
      assert.throws(() => server.close(), { name: "BadResource" });
    }));

  test("writable takes the bytes, and closes the connection when it is closed", () =>
    withPair(transport, async (client, server) => {
      const writer = server.writable.getWriter();
      await writer.write(bytes("ab"));
      await writer.write(bytes("c"));
      await writer.close();
      assert.deepEqual(await readAll(client), bytes("abc"));
      assert.throws(() => server.close(), { name: "BadResource" });
    }));
});

test("localAddr and remoteAddr of a TCP connection mirror each other", () =>
  withPair("tcp", (client, server) => {
    assert.deepEqual({ ...client.localAddr }, { ...server.remoteAddr });
    assert.deepEqual({ ...client.remoteAddr }, { ...server.localAddr });
    return Promise.resolve();
  }));

test("the client's end of a unix connection has no name", () =>
  withPair("unix", (client, server) => {
    assert.equal(client.remoteAddr.transport, "unix");
    assert.deepEqual({ ...client.remoteAddr }, { ...server.localAddr });
    assert.deepEqual({ ...server.remoteAddr }, { transport: "unix", path: null });
    return Promise.resolve();
  }));
