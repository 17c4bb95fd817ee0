import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import process from "node:process";
import { test } from "vitest";
import { closeWaitOf } from "./close-wait-of.ts";
import { ownsListener } from "./owns-listener.ts";
import { Sockets } from "./testing/sockets.ts";

const at = (port: number) => ({ transport: "tcp", hostname: "127.0.0.1", port }) as const;

test("ownsListener() tells the process that listens from one that does not", async () => {
  using sockets = new Sockets();
  const { port } = sockets.listen("127.0.0.1");
  // It ends when its input does.
  const other = spawn("cat", { stdio: ["pipe", "ignore", "ignore"] });
  try {
    await once(other, "spawn");
    assert.equal(ownsListener(process.pid, at(port)), true);
    assert.equal(ownsListener(other.pid!, at(port)), false);
  } finally {
    other.stdin.end();
    await once(other, "exit");
  }
  assert.equal(ownsListener(other.pid!, at(port)), false);
  assert.equal(ownsListener(other.pid!, { transport: "unix", path: "/nobody/listens" }), false);
  assert.equal(closeWaitOf(other.pid!, port), 0);
});

test("ownsListener() is true of every process that has inherited the socket", async () => {
  using sockets = new Sockets();
  const { fd, port } = sockets.listen("127.0.0.1");
  const heir = spawn("cat", { stdio: ["pipe", "ignore", "ignore", fd] });
  try {
    await once(heir, "spawn");
    assert.equal(ownsListener(heir.pid!, at(port)), true);
    sockets.close(fd);
    assert.equal(ownsListener(process.pid, at(port)), false);
    assert.equal(ownsListener(heir.pid!, at(port)), true);
  } finally {
    heir.stdin!.end();
    await once(heir, "exit");
  }
});

test("ownsListener() is false where nobody listens", () => {
  assert.equal(ownsListener(process.pid, { transport: "unix", path: "/nobody/listens" }), false);
});
