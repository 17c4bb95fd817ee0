import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { AF_UNIX, close, send, SOCK_SEQPACKET, SOCK_STREAM } from "@ipcbook/syscalls";
import { compileC, script, start, startServer, temporaryFolder } from "@ipcbook/testing-peers";
import { beforeEach, describe, test } from "vitest";
import { runPacketClient } from "./run-packet-client.ts";
import { bytes, openConnected, receive } from "./testing/sockets.ts";

let path: string;
beforeEach(() => {
  path = join(temporaryFolder(), "server_socket");
});
const address = () => ({ family: AF_UNIX, path } as const);

const ours = () => script(new URL("testing/run-packet-server.ts", import.meta.url));
const inC = () => [compileC(new URL("../c/packet-server.c", import.meta.url))];
const cClient = () => compileC(new URL("../c/packet-client.c", import.meta.url));
const ask = (...texts: string[]) =>
  runPacketClient(path, { packets: texts.map(bytes), print: () => {} })
    .map((answer) => new TextDecoder().decode(answer));

describe.each([["runPacketServer()", ours], ["the server in C", inC]])("%s", (_name, command) => {
  test("answers each packet with one as long", async () => {
    const server = await startServer([...command(), path, "2"]);
    assert.deepEqual(ask("A", "abc"), ["B", "bcd"]);
    // This one sends both before it reads.
    const client = await start([cClient(), path, "HAL", "a"]).output;
    assert.equal(client, "char from server = IBM\nchar from server = b\n");
    const taken = (text: string) => `get data from client:${text}\n`;
    assert.equal(
      await server.output,
      `server waiting\n${taken("A")}${taken("abc")}server waiting\n${taken("HAL")}${taken("a")}`,
    );
  });

  test("serves the next client when one ends, also at an empty packet", async () => {
    const server = await startServer([...command(), path, "3"]);
    close(openConnected(SOCK_SEQPACKET, address()));
    const empty = openConnected(SOCK_SEQPACKET, address());
    send(empty, new Uint8Array(0));
    assert.equal(receive(empty), "");
    assert.deepEqual(ask("A"), ["B"]);
    await server.output;
  });

  test("has no client of another type", async () => {
    const server = await startServer([...command(), path, "1"]);
    assert.throws(() => openConnected(SOCK_STREAM, address()), { code: "EPROTOTYPE" });
    assert.deepEqual(ask("A"), ["B"]);
    await server.output;
  });
});

test("runPacketServer() survives a client that goes with its answer unread", async () => {
  const server = await startServer([...ours(), path, "2"]);
  const gone = openConnected(SOCK_SEQPACKET, address());
  for (let sent = 0; sent < 20; sent++) send(gone, bytes("A"));
  close(gone);
  assert.deepEqual(ask("A"), ["B"]);
  await server.output;
  assert.equal(existsSync(path), false);
});

test("runPacketServer() drops a client whose packet it can't take whole", async () => {
  const server = await startServer([...ours(), path, "2"]);
  const long = openConnected(SOCK_SEQPACKET, address());
  send(long, new Uint8Array(70_000));
  assert.equal(receive(long), "");
  assert.deepEqual(ask("A"), ["B"]);
  const line = /^client dropped: its packet is longer than 65536 bytes \(70000\)$/m;
  assert.match(await server.output, line);
});
