import assert from "node:assert/strict";
import { existsSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  AF_UNIX,
  bind,
  close,
  connect,
  listen,
  SOCK_DGRAM,
  SOCK_NONBLOCK,
  SOCK_STREAM,
  socket,
} from "@ipcbook/syscalls";
import { temporaryFolder } from "@ipcbook/testing-peers";
import { onTestFinished, test } from "vitest";
import { removeStaleSocket } from "./remove-stale-socket.ts";

function open(type: number): number {
  const fd = socket(AF_UNIX, type);
  onTestFinished(() => void close(fd));
  return fd;
}

test("removeStaleSocket() removes a file whose server has ended", () => {
  const path = join(temporaryFolder(), "socket");
  const fd = socket(AF_UNIX, SOCK_STREAM);
  bind(fd, { family: AF_UNIX, path });
  listen(fd, 1);
  close(fd);
  assert.equal(removeStaleSocket(path), true);
  assert.equal(existsSync(path), false);
  assert.equal(removeStaleSocket(path), false);
});

test("removeStaleSocket() leaves a server that listens, also with a full queue", () => {
  const path = join(temporaryFolder(), "socket");
  const server = open(SOCK_STREAM);
  bind(server, { family: AF_UNIX, path });
  listen(server, 0);
  assert.equal(removeStaleSocket(path), false);
  assert.throws(() => {
    for (;;) connect(open(SOCK_STREAM | SOCK_NONBLOCK), { family: AF_UNIX, path });
  }, { code: "EAGAIN" });
  assert.equal(removeStaleSocket(path), false);
  assert.equal(existsSync(path), true);
});

test("removeStaleSocket() leaves a datagram socket that is bound", () => {
  const path = join(temporaryFolder(), "socket");
  bind(open(SOCK_DGRAM), { family: AF_UNIX, path });
  assert.equal(removeStaleSocket(path), false);
  assert.equal(existsSync(path), true);
});

test("removeStaleSocket() leaves whatever is no socket", () => {
  const folder = temporaryFolder();
  const plain = join(folder, "plain");
  writeFileSync(plain, "kept");
  const link = join(folder, "link");
  symlinkSync(plain, link);
  for (const path of [folder, plain, link]) {
    assert.equal(removeStaleSocket(path), false);
    assert.equal(existsSync(path), true);
  }
});
