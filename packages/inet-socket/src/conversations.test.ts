import assert from "node:assert/strict";
import {
  AF_INET,
  close,
  connect as connectSocket,
  linger,
  send,
  setsockopt,
  SO_LINGER,
  SOCK_STREAM,
  socket,
  SOL_SOCKET,
} from "@ipcbook/syscalls";
import { describeConversations, finish } from "@ipcbook/testing-peers";
import { test } from "vitest";
import { connect } from "./connect.ts";
import { parseInetAddress } from "./inet-text.ts";
import { freeAddress } from "./testing/free-address.ts";
import { peers } from "./testing/peers.ts";

const { ask, asynchronousServer, blockingServer, cServer } = peers;

describeConversations(peers, freeAddress);

test.each([
  ["runServer()", blockingServer],
  ["serve()", asynchronousServer],
  ["the server in C", cServer],
])("%s survives a client that resets", async (_name, startForm) => {
  const address = freeAddress();
  const server = await startForm(address, 4);
  const first = await connect(address);
  for (const sent of [new Uint8Array(0), Uint8Array.of(0x41)]) {
    const fd = socket(AF_INET, SOCK_STREAM);
    connectSocket(fd, parseInetAddress(address));
    if (sent.length > 0) send(fd, sent);
    // Lingering for no time makes close(2) send a reset.
    setsockopt(fd, SOL_SOCKET, SO_LINGER, linger(true, 0));
    close(fd);
  }
  assert.equal(await finish(first, 0x50), 0x51);
  assert.equal(await ask(address, 0x60), 0x61);
  await server.end();
});

test.each([["runServer()", blockingServer], ["serve()", asynchronousServer]])(
  "%s can be started again at once",
  async (_name, startForm) => {
    const address = freeAddress();
    for (let round = 0; round < 3; round++) {
      const server = await startForm(address, 1);
      // The server closes first, so the connection stays in TIME_WAIT on its port.
      assert.equal(await ask(address, 0x41), 0x42);
      await server.end();
    }
  },
);
