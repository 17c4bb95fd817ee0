import assert from "node:assert/strict";
import { join } from "node:path";
import { AF_UNIX, close, getpeername, read, SOCK_STREAM, write } from "@ipcbook/syscalls";
import { compileC, startServer, temporaryFolder } from "@ipcbook/testing-peers";
import { test } from "vitest";
import { connectedPair } from "./connected-pair.ts";
import { exchange } from "./exchange.ts";
import { bytes, keep, openConnected } from "./testing/sockets.ts";

test.each([0, 1, 3_000_000])(
  "exchange() of %d bytes ends at the ends of both halves",
  async (length) => {
    const path = join(temporaryFolder(), "server_socket");
    const program = compileC(new URL("../c/exchange-server.c", import.meta.url));
    const server = await startServer([program, path]);
    const fd = openConnected(SOCK_STREAM, { family: AF_UNIX, path });
    const request = new Uint8Array(length).map((_, place) => place % 251);
    const answer = exchange(fd, request);
    assert.equal(Buffer.compare(answer, request.map((byte) => byte + 1)), 0);
    assert.deepEqual(getpeername(fd), { family: AF_UNIX, path });
    await server.output;
  },
);

test("exchange() hears a peer that answers early, and tells one that has read too little", () => {
  const [early, peer] = connectedPair().map(keep) as [number, number];
  write(peer, bytes("no"));
  close(peer);
  assert.deepEqual(exchange(early, new Uint8Array(1_000_000)), bytes("no"));

  const [client, rude] = connectedPair().map(keep) as [number, number];
  write(client, bytes("ab"));
  read(rude, new Uint8Array(1));
  close(rude);
  assert.throws(() => exchange(client, new Uint8Array(0)), { code: "ECONNRESET" });
});
