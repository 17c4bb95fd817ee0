import assert from "node:assert/strict";
import { join } from "node:path";
import process from "node:process";
import { accept, AF_INET, AF_UNIX, SOCK_DGRAM, SOCK_STREAM, socket } from "@ipcbook/syscalls";
import { compileC, start, startServer, temporaryFolder } from "@ipcbook/testing-peers";
import { test } from "vitest";
import { autobind } from "./autobind.ts";
import { connectedPair } from "./connected-pair.ts";
import { peerCredentials } from "./peer-credentials.ts";
import { keep, open, openConnected, openListening } from "./testing/sockets.ts";

const me = { uid: process.getuid!(), gid: process.getgid!() };

test("peerCredentials() of an accepted connection is who has connected, also when it has ended", async () => {
  const path = join(temporaryFolder(), "server_socket");
  const listener = openListening(SOCK_STREAM, { family: AF_UNIX, path });
  const client = start([
    compileC(new URL("../c/descriptor-sender.c", import.meta.url)),
    path,
    "text",
  ]);
  const fd = keep(accept(listener).fd);
  assert.deepEqual(peerCredentials(fd), { pid: client.pid, ...me });
  await client.output;
  assert.deepEqual(peerCredentials(fd), { pid: client.pid, ...me });
});

test("peerCredentials() of a client is who listens", async () => {
  const path = join(temporaryFolder(), "server_socket");
  const program = compileC(new URL("../c/server.c", import.meta.url));
  const server = await startServer([program, path, "1"]);
  const fd = openConnected(SOCK_STREAM, { family: AF_UNIX, path });
  assert.deepEqual(peerCredentials(fd), { pid: server.pid, ...me });
});

test("peerCredentials() of a pair is who has made it", () => {
  for (const type of [SOCK_STREAM, SOCK_DGRAM]) {
    for (const fd of connectedPair(type).map(keep)) {
      assert.deepEqual(peerCredentials(fd), { pid: process.pid, ...me });
    }
  }
});

test("peerCredentials() throws where the kernel has noted nobody", () => {
  const bound = open(SOCK_DGRAM);
  const address = { family: AF_UNIX, name: autobind(bound) } as const;
  const nobody = [
    open(SOCK_STREAM),
    openConnected(SOCK_DGRAM, address),
    keep(socket(AF_INET, SOCK_STREAM)),
  ];
  for (const fd of nobody) {
    assert.throws(() => peerCredentials(fd), {
      message: `Cannot name the peer: the kernel has noted none (descriptor ${fd})`,
    });
  }
});
