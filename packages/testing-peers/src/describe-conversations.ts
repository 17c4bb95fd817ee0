import assert from "node:assert/strict";
import { beforeEach, describe, test } from "vitest";
import { finish } from "./finish.ts";
import type { Peers } from "./peers-of.ts";

/** The conversations of the chapter: each server of `peers` with each client, at a fresh address. */
export function describeConversations(peers: Peers, freshAddress: () => string): void {
  const { connect, ask } = peers;
  let address: string;
  beforeEach(() => {
    address = freshAddress();
  });

  describe.each([
    ["runServer()", peers.blockingServer],
    ["serve()", peers.asynchronousServer],
    ["the server in C", peers.cServer],
  ])("%s", (_name, startForm) => {
    test.each([
      ["connect()", ask],
      ["runClient()", peers.blockingClient],
      ["the client in C", peers.cClient],
    ])("answers %s, one after the other; 255 becomes 0", async (_name, askOne) => {
      const server = await startForm(address, 3);
      assert.equal(await askOne(address, 0x41), 0x42);
      assert.equal(await askOne(address, 0x42), 0x43);
      assert.equal(await askOne(address, 255), 0);
      const printed = await server.end();
      if (printed !== undefined) {
        const lines = ["A", "B"].map((char) => `server waiting\nget data from client:${char}\n`);
        assert.equal(printed.slice(0, lines.join("").length), lines.join(""));
      }
    });

    test("sends nothing to a client that sends nothing, and serves the next one", async () => {
      const server = await startForm(address, 3);
      (await connect(address)).close();
      const halfClosed = await connect(address);
      await halfClosed.closeWrite();
      assert.equal(await halfClosed.read(new Uint8Array(1)), null);
      halfClosed.close();
      assert.equal(await ask(address, 0x41), 0x42);
      const printed = await server.end();
      if (printed !== undefined) {
        const waiting = "server waiting\n";
        assert.equal(printed, `${waiting}${waiting}${waiting}get data from client:A\n`);
      }
    });

    test("survives a client that sends, and goes before it is accepted", async () => {
      const server = await startForm(address, 3);
      const first = await connect(address);
      const gone = await connect(address);
      await gone.write(Uint8Array.of(0x41));
      gone.close();
      assert.equal(await finish(first, 0x50), 0x51);
      assert.equal(await ask(address, 0x60), 0x61);
      await server.end();
    });

    test("survives a client that sends too much, which is reset", async () => {
      const server = await startForm(address, 2);
      const conn = await connect(address);
      await conn.write(new TextEncoder().encode("xyz"));
      const answer = new Uint8Array(4);
      assert.equal(await conn.read(answer), 1);
      assert.equal(answer[0], "y".charCodeAt(0));
      conn.close();
      assert.equal(await ask(address, 0x41), 0x42);
      await server.end();
    });

    test("serves two clients that are there at the same time, in their order", async () => {
      const server = await startForm(address, 2);
      const [first, second] = [await connect(address), await connect(address)];
      const answers = [finish(second, 0x61), finish(first, 0x41)];
      assert.deepEqual(await Promise.all(answers), [0x62, 0x42]);
      const printed = await server.end();
      if (printed !== undefined) assert.match(printed, /client:A\n.*\n.*client:a\n$/);
    });
  });

  test.each([["runServer()", peers.blockingServer], ["serve()", peers.asynchronousServer]])(
    "%s does not take the address of a server that runs",
    async (_name, startForm) => {
      const first = await peers.asynchronousServer(address, 1);
      await assert.rejects(startForm(address, 1), /EADDRINUSE|Address already in use/);
      assert.equal(await ask(address, 0x41), 0x42);
      await first.end();
    },
  );
}
