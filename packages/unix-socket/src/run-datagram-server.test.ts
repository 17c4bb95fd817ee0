import assert from "node:assert/strict";
import { existsSync, unlinkSync } from "node:fs";
import { join } from "node:path";
import { AF_UNIX, connect, MSG_DONTWAIT, sendto, SOCK_DGRAM } from "@ipcbook/syscalls";
import { compileC, script, start, startServer, temporaryFolder } from "@ipcbook/testing-peers";
import { beforeEach, describe, test } from "vitest";
import { autobind } from "./autobind.ts";
import { runDatagramClient } from "./run-datagram-client.ts";
import { runDatagramServer } from "./run-datagram-server.ts";
import { longestQueue } from "./testing/longest-queue.ts";
import { bytes, open, openBound, openConnected, receive } from "./testing/sockets.ts";

let folder: string;
let path: string;
beforeEach(() => {
  folder = temporaryFolder();
  path = join(folder, "server_socket");
});
const address = () => ({ family: AF_UNIX, path } as const);

const ours = () => script(new URL("testing/run-datagram-server.ts", import.meta.url));
const inC = () => [compileC(new URL("../c/datagram-server.c", import.meta.url))];
const cClient = () => compileC(new URL("../c/datagram-client.c", import.meta.url));
const ask = (text: string) =>
  new TextDecoder().decode(
    runDatagramClient(path, { data: bytes(text), timeoutMs: 20_000, print: () => {} }),
  );

describe.each([["runDatagramServer()", ours], ["the server in C", inC]])("%s", (_name, command) => {
  test("answers whoever has a name, with datagrams as long as theirs", async () => {
    const server = await startServer([...command(), path, "4"]);
    assert.equal(ask("A"), "B");
    assert.equal(ask("abc"), "bcd");
    assert.equal(ask(""), "");
    const client = await start([cClient(), path, join(folder, "client"), "HAL"]).output;
    assert.equal(client, "char from server = IBM\n");
    const taken = ["A", "abc", "", "HAL"].map((text) => `get data from client:${text}\n`);
    assert.equal(await server.output, taken.map((line) => `server waiting\n${line}`).join(""));
  });

  test("can't answer a client without a name, and goes on", async () => {
    const server = await startServer([...command(), path, "2"]);
    sendto(open(SOCK_DGRAM), bytes("nobody"), 0, address());
    assert.equal(ask("A"), "B");
    await server.output;
  });
});

test("runDatagramServer() survives clients whose answers can't be sent", async () => {
  const server = await startServer([...ours(), path, "3"]);
  const gone = openBound(SOCK_DGRAM, { family: AF_UNIX, path: join(folder, "gone") });
  unlinkSync(join(folder, "gone"));
  sendto(gone, bytes("A"), 0, address());

  const other = open(SOCK_DGRAM);
  const talksToOthers = open(SOCK_DGRAM);
  autobind(talksToOthers);
  connect(talksToOthers, { family: AF_UNIX, name: autobind(other) });
  sendto(talksToOthers, bytes("A"), 0, address());

  assert.equal(ask("A"), "B");
  await server.output;
});

test("runDatagramServer() does not wait for a client that does not read", async () => {
  const count = longestQueue() + 10;
  const server = await startServer([...ours(), path, `${count + 1}`]);
  const lazy = open(SOCK_DGRAM);
  autobind(lazy);
  for (let sent = 0; sent < count; sent++) sendto(lazy, bytes("A"), 0, address());
  assert.equal(ask("A"), "B");
  await server.output;
  for (let taken = 0; taken <= longestQueue(); taken++) receive(lazy, MSG_DONTWAIT);
  assert.throws(() => receive(lazy, MSG_DONTWAIT), { code: "EAGAIN" });
});

test("runDatagramServer() tells a datagram that it can't take whole", async () => {
  const server = await startServer([...ours(), path, "2"]);
  sendto(open(SOCK_DGRAM), new Uint8Array(70_000), 0, address());
  assert.equal(ask("A"), "B");
  assert.match(await server.output, /^datagram dropped: longer than 65536 bytes \(70000\)$/m);
});

test("runDatagramServer() removes its file, and a stale one, but no running server's", async () => {
  openBound(SOCK_DGRAM, { family: AF_UNIX, path });
  assert.throws(() => runDatagramServer(path, { maxDatagrams: 0 }), { code: "EADDRINUSE" });
  assert.doesNotThrow(() => openConnected(SOCK_DGRAM, address()));
  unlinkSync(path);

  const stale = await startServer([...inC(), path, "1"]);
  ask("A");
  await stale.output;
  assert(existsSync(path));
  runDatagramServer(path, { maxDatagrams: 0 });
  assert.equal(existsSync(path), false);
});
