import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { AF_UNIX, dup, SOCK_STREAM, socketpair } from "@ipcbook/syscalls";
import { test } from "vitest";
import { descriptorsOf } from "./descriptors-of.ts";
import { socketInodesOf } from "./socket-inodes-of.ts";
import { inodeOf, Sockets } from "./testing/sockets.ts";

test("descriptorsOf() shows what is open, and no longer what is closed", () => {
  const fd = openSync("/dev/zero", "r");
  const target = () => descriptorsOf(process.pid).find((entry) => entry.fd === fd)?.target;
  assert.equal(target(), "/dev/zero");
  closeSync(fd);
  assert.notEqual(target(), "/dev/zero");
});

test("descriptorsOf() gives nothing of a process that is not there", () => {
  // Linux numbers processes up to 2 ** 22.
  assert.deepEqual(descriptorsOf(2 ** 22 + 1), []);
});

test("descriptorsOf() gives nothing of a zombie, whoever asks", async () => {
  const child = spawn("true", { stdio: "ignore" });
  const exit = once(child, "exit");
  // It stays a zombie for as long as nothing else runs here.
  while (!/\) Z /.test(readFileSync(`/proc/${child.pid}/stat`, "latin1")));
  const found = descriptorsOf(child.pid!);
  await exit;
  assert.deepEqual(found, []);
});

test("descriptorsOf() reads a saved proc, and names what it can't read", () => {
  const root = mkdtempSync(join(tmpdir(), "descriptors-"));
  try {
    mkdirSync(join(root, "1", "fd"), { recursive: true });
    symlinkSync("socket:[4711]", join(root, "1", "fd", "7"));
    symlinkSync("/tmp/socket:[1]", join(root, "1", "fd", "8"));
    assert.deepEqual(descriptorsOf(1, { root })[0], { fd: 7, target: "socket:[4711]" });
    assert.deepEqual([...socketInodesOf(1, { root })], [[7, 4711]]);
    mkdirSync(join(root, "2"));
    writeFileSync(join(root, "2", "fd"), "");
    writeFileSync(join(root, "2", "statm"), "1 1 1 1 0 1 0\n");
    assert.throws(() => descriptorsOf(2, { root }), {
      code: "ENOTDIR",
      path: join(root, "2", "fd"),
    });
  } finally {
    rmSync(root, { recursive: true });
  }
});

test("socketInodesOf() gives two descriptors of one socket the same inode", () => {
  using sockets = new Sockets();
  const [a, b] = socketpair(AF_UNIX, SOCK_STREAM);
  const copy = sockets.add(dup(a));
  sockets.add(a);
  sockets.add(b);
  const inodes = socketInodesOf(process.pid);
  assert.deepEqual([inodes.get(a), inodes.get(copy)], [inodeOf(a), inodeOf(a)]);
  assert.equal(inodes.get(b), inodeOf(b));
});
