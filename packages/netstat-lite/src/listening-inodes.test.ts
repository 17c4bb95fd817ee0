import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, renameSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AF_UNIX, bind, listen, SOCK_CLOEXEC, SOCK_STREAM, socket } from "@ipcbook/syscalls";
import { afterAll, describe, test } from "vitest";
import { listeningInodes } from "./listening-inodes.ts";
import { fixture } from "./testing/fixture.ts";
import { inodeOf, Sockets } from "./testing/sockets.ts";
import { withoutNetlink } from "./testing/netlink.ts";

const folder = mkdtempSync(join(tmpdir(), "listening-"));
afterAll(() => rmSync(folder, { recursive: true }));
let paths = 0;
const newPath = () => join(folder, `socket-${paths++}`);

const at = (hostname: string, port: number) => ({ transport: "tcp", hostname, port }) as const;
const atPath = (path: string) => ({ transport: "unix", path }) as const;

function bindUnix(sockets: Sockets, path: string): number {
  const fd = sockets.add(socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC));
  bind(fd, { family: AF_UNIX, path });
  return fd;
}

function listenUnix(sockets: Sockets, path: string): number {
  const fd = bindUnix(sockets, path);
  listen(fd, 5);
  return inodeOf(fd);
}

describe.each([
  ["over netlink", <T>(run: () => T) => run()],
  ["without netlink", withoutNetlink],
])("%s", (_, under) => {
  const inodes = (endpoint: Parameters<typeof listeningInodes>[0]) =>
    under(() => listeningInodes(endpoint));

  test("listeningInodes() prefers the very address to any address, as the kernel does", () => {
    using sockets = new Sockets();
    const { port, inode: v6 } = sockets.listen("::");
    assert.deepEqual(inodes(at("127.0.0.1", port)), [v6]);
    const any = sockets.listen("0.0.0.0", port).inode;
    assert.deepEqual(inodes(at("127.0.0.1", port)), [any]);
    const loopback = sockets.listen("127.0.0.1", port).inode;
    assert.deepEqual(inodes(at("127.0.0.1", port)), [loopback]);
    assert.deepEqual(inodes(at("127.0.0.2", port)), [any]);
    assert.deepEqual(inodes(at("::1", port)), [v6]);
  });

  test("listeningInodes() gives all that share a port", () => {
    using sockets = new Sockets();
    const { port, inode } = sockets.listen("127.0.0.1");
    const second = sockets.listen("127.0.0.1", port).inode;
    assert.deepEqual(inodes(at("127.0.0.1", port)).sort(), [inode, second].sort());
  });

  test("listeningInodes() finds the listener at a path, not who has only bound it", () => {
    using sockets = new Sockets();
    const bound = newPath();
    bindUnix(sockets, bound);
    assert.deepEqual(inodes(atPath(bound)), []);
    const path = newPath();
    const inode = listenUnix(sockets, path);
    assert.deepEqual(inodes(atPath(path)), [inode]);
  });

  test("listeningInodes() gives nothing once the listener is closed", () => {
    using sockets = new Sockets();
    const { fd, port } = sockets.listen("127.0.0.1");
    sockets.close(fd);
    assert.deepEqual(inodes(at("127.0.0.1", port)), []);
  });
});

test("listeningInodes() knows that an IPv6 listener may refuse IPv4", () => {
  using sockets = new Sockets();
  const { port, inode } = sockets.listen("::", 0, { ipv6Only: true });
  assert.deepEqual(listeningInodes(at("127.0.0.1", port)), []);
  assert.deepEqual(listeningInodes(at("::1", port)), [inode]);
});

test("listeningInodes() finds who is reached, when the path was taken over", () => {
  using sockets = new Sockets();
  const path = newPath();
  listenUnix(sockets, path);
  unlinkSync(path);
  const second = listenUnix(sockets, path);
  assert.deepEqual(listeningInodes(atPath(path)), [second]);
});

test("listeningInodes() gives nothing for a path that was unlinked under its listener", () => {
  using sockets = new Sockets();
  const path = newPath();
  listenUnix(sockets, path);
  unlinkSync(path);
  assert.deepEqual(listeningInodes(atPath(path)), []);
});

test("listeningInodes() follows a socket file that was renamed", () => {
  using sockets = new Sockets();
  const [before, after] = [newPath(), newPath()];
  const inode = listenUnix(sockets, before);
  renameSync(before, after);
  assert.deepEqual(listeningInodes(atPath(after)), [inode]);
});

test("listeningInodes() is not taken in by a name with a newline", () => {
  using sockets = new Sockets();
  const fd = sockets.add(socket(AF_UNIX, SOCK_STREAM));
  const path = newPath();
  bind(fd, {
    family: AF_UNIX,
    name: `\n00000000: 00000002 00000000 00010000 0001 01 ${inodeOf(fd)} ${path}`,
  });
  listen(fd, 1);
  assert.deepEqual(listeningInodes(atPath(path)), []);
});

test("listeningInodes() reads another network namespace from its process's files", () => {
  const net = join(folder, "4711", "net");
  mkdirSync(net, { recursive: true });
  for (const name of ["tcp", "tcp6", "unix"]) writeFileSync(join(net, name), fixture(name));
  const options = { root: folder, pid: 4711 };
  assert.deepEqual(listeningInodes(at("127.0.0.1", 9734), options), [112098]);
  assert.deepEqual(listeningInodes(at("127.0.0.1", 8080), options), [112100]);
  assert.deepEqual(listeningInodes(atPath("新套接字"), options), [112150]);
});

test("listeningInodes() names a host that is no address", () => {
  assert.throws(() => listeningInodes(at("localhost", 80)), {
    name: "TypeError",
    message: "Cannot find a listener: not an address (localhost)",
  });
});
