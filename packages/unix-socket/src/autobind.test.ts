import assert from "node:assert/strict";
import { join } from "node:path";
import process from "node:process";
import {
  AF_UNIX,
  close,
  getsockname,
  recvfrom,
  sendto,
  SOCK_DGRAM,
  SOCK_STREAM,
} from "@ipcbook/syscalls";
import { script, startServer, temporaryFolder } from "@ipcbook/testing-peers";
import { test } from "vitest";
import { autobind } from "./autobind.ts";
import { runClient } from "./run-client.ts";
import { bytes, open, openBound, openConnected } from "./testing/sockets.ts";

test("autobind() gives each socket a name of its own, to which one can answer", () => {
  const [a, b] = [open(SOCK_DGRAM), open(SOCK_DGRAM)];
  const [from, to] = [autobind(a), autobind(b)];
  assert.notEqual(from, to);
  sendto(a, bytes("A"), 0, { family: AF_UNIX, name: to });
  const { address } = recvfrom(b, new Uint8Array(1));
  assert.deepEqual(address, { family: AF_UNIX, name: from });
});

test("autobind() leaves nothing: the name goes with the socket", () => {
  const fd = open(SOCK_DGRAM);
  const address = { family: AF_UNIX, name: autobind(fd) } as const;
  openConnected(SOCK_DGRAM, address);
  close(fd);
  assert.throws(() => openConnected(SOCK_DGRAM, address), { code: "ECONNREFUSED" });
  openBound(SOCK_DGRAM, address);
});

test("autobind() keeps a name, and refuses where it is none that it could give", () => {
  const fd = open(SOCK_STREAM);
  assert.equal(autobind(fd), autobind(fd));
  const path = join(temporaryFolder(), "socket");
  const named = openBound(SOCK_STREAM, { family: AF_UNIX, path });
  assert.throws(() => autobind(named), /^Error: Cannot autobind: /);
  assert.deepEqual(getsockname(named), { family: AF_UNIX, path });
});

test("an abstract name counts each byte: a NUL more is another name", () => {
  const name = `ipcbook-${process.pid}-nul`;
  openBound(SOCK_DGRAM, { family: AF_UNIX, name });
  const longer = { family: AF_UNIX, name: `${name}\0` } as const;
  assert.throws(() => openConnected(SOCK_DGRAM, longer), { code: "ECONNREFUSED" });
  openBound(SOCK_DGRAM, longer);
});

test("runServer() and runClient() meet at an abstract name", async () => {
  const name = `ipcbook-${process.pid}-pair`;
  const command = script(new URL("testing/run-server.ts", import.meta.url));
  const server = await startServer([...command, `@${name}`, "1"]);
  assert.equal(runClient({ family: AF_UNIX, name }, { print: () => {} }), 0x42);
  await server.output;
});
