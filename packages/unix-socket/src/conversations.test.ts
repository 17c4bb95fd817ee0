import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describeConversations, temporaryFolder } from "@ipcbook/testing-peers";
import { test } from "vitest";
import { peers } from "./testing/peers.ts";

const { ask, asynchronousServer, blockingServer, cServer } = peers;
const freshPath = () => join(temporaryFolder(), "server_socket");

describeConversations(peers, freshPath);

test.each([["runServer()", blockingServer], ["serve()", asynchronousServer]])(
  "%s removes its socket file at the end, and a stale one at the start",
  async (_name, startForm) => {
    const path = freshPath();
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
