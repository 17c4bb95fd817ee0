import assert from "node:assert/strict";
import { compileC, startServer } from "@ipcbook/testing-peers";
import { test } from "vitest";
import { runClient } from "./run-client.ts";
import { freeAddress } from "./testing/free-address.ts";
import { hostAndPort } from "./testing/peers.ts";

test("runClient() prints the chapter's line and returns the answer", async () => {
  const address = freeAddress();
  const program = compileC(new URL("../c/server.c", import.meta.url));
  const server = await startServer([program, ...hostAndPort(address), "2"]);
  const lines: string[] = [];
  assert.equal(runClient(address, { print: (line) => lines.push(line) }), 0x42);
  assert.equal(runClient(address, { byte: 0x78, print: (line) => lines.push(line) }), 0x79);
  assert.deepEqual(lines, ["char from server = B", "char from server = y"]);
  await server.output;
});

test("runClient() throws where nobody listens, and for a name", () => {
  const address = freeAddress();
  assert.throws(() => runClient(address), {
    code: "ECONNREFUSED",
    message: `connect ECONNREFUSED ${address}`,
  });
  assert.throws(() => runClient("localhost:80"), RangeError);
});
