import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, test } from "vitest";
import { connect } from "./connect.ts";
import { compileC, script, temporaryFolder } from "./testing/programs.ts";
import {
  ask,
  askWith,
  asynchronousServer,
  blockingServer,
  finish,
  type ServerForm,
  startServer,
} from "./testing/peers.ts";

let folder: string;
let path: string;
beforeEach(() => {
  folder = temporaryFolder();
  path = join(folder, "server_socket");
});

const cServer: ServerForm = async (path, count) => {
  const server = await startServer([compileC("server", folder), path, `${count}`]);
  return { end: () => server.output };
};

describe.each([
  ["runServer()", blockingServer],
  ["serve()", asynchronousServer],
  ["the server in C", cServer],
])("%s", (_name, startForm) => {
  test.each([
    ["connect()", ask],
    [
      "runClient()",
      (path: string, byte: number) => askWith([...script("run-client.ts"), path, `${byte}`]),
    ],
    [
      "the client in C",
      (path: string, byte: number) => askWith([compileC("client", folder), path, `${byte}`]),
    ],
  ])("answers %s, one after the other; 255 becomes 0", async (_name, askOne) => {
    const server = await startForm(path, 3);
    assert.equal(await askOne(path, 0x41), 0x42);
    assert.equal(await askOne(path, 0x42), 0x43);
    assert.equal(await askOne(path, 255), 0);
    const printed = await server.end();
    if (printed !== undefined) {
      const lines = ["A", "B"].map((char) => `server waiting\nget data from client:${char}\n`);
      assert.equal(printed.slice(0, lines.join("").length), lines.join(""));
    }
  });

  test("sends nothing to a client that sends nothing, and serves the next one", async () => {
    const server = await startForm(path, 3);
    (await connect(path)).close();
    const halfClosed = await connect(path);
    await halfClosed.closeWrite();
    assert.equal(await halfClosed.read(new Uint8Array(1)), null);
    halfClosed.close();
    assert.equal(await ask(path, 0x41), 0x42);
    const printed = await server.end();
    if (printed !== undefined) {
      const waiting = "server waiting\n";
      assert.equal(printed, `${waiting}${waiting}${waiting}get data from client:A\n`);
    }
  });

  test("survives a client that sends, and goes before it is accepted", async () => {
    const server = await startForm(path, 3);
    const first = await connect(path);
    const gone = await connect(path);
    await gone.write(Uint8Array.of(0x41));
    gone.close();
    assert.equal(await finish(first, 0x50), 0x51);
    assert.equal(await ask(path, 0x60), 0x61);
    await server.end();
  });

  test("survives a client that sends too much, which is reset", async () => {
    const server = await startForm(path, 2);
    const conn = await connect(path);
    await conn.write(new TextEncoder().encode("xyz"));
    const answer = new Uint8Array(4);
    assert.equal(await conn.read(answer), 1);
    assert.equal(answer[0], "y".charCodeAt(0));
    conn.close();
    assert.equal(await ask(path, 0x41), 0x42);
    await server.end();
  });

  test("serves two clients that are there at the same time, in their order", async () => {
    const server = await startForm(path, 2);
    const [first, second] = [await connect(path), await connect(path)];
    const answers = [finish(second, 0x61), finish(first, 0x41)];
    assert.deepEqual(await Promise.all(answers), [0x62, 0x42]);
    const printed = await server.end();
    if (printed !== undefined) assert.match(printed, /client:A\n.*\n.*client:a\n$/);
  });
});

test.each([["runServer()", blockingServer], ["serve()", asynchronousServer]])(
  "%s removes its socket file at the end, and a stale one at the start",
  async (_name, startForm) => {
    const stale = await cServer(path, 1);
    await ask(path, 0x41);
    await stale.end();
    assert(existsSync(path));

    const server = await startForm(path, 1);
    assert.equal(await ask(path, 0x41), 0x42);
    await server.end();
    assert.equal(existsSync(path), false);
  },
);

test.each([["runServer()", blockingServer], ["serve()", asynchronousServer]])(
  "%s does not take the name from a server that runs",
  async (_name, startForm) => {
    const first = await asynchronousServer(path, 1);
    await assert.rejects(startForm(path, 1), /EADDRINUSE|Address already in use/);
    assert.equal(await ask(path, 0x41), 0x42);
    await first.end();
  },
);
