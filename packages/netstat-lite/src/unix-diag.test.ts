import assert from "node:assert/strict";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  accept,
  AF_UNIX,
  bind,
  connect,
  listen,
  SHUT_WR,
  shutdown,
  SOCK_STREAM,
  socket,
  write,
} from "@ipcbook/syscalls";
import { test } from "vitest";
import { inodeOf, Sockets } from "./testing/sockets.ts";
import { withoutNetlink } from "./testing/netlink.ts";
import { unixDiag } from "./unix-diag.ts";

test("unixDiag() tells listener, connection, other end and queues", () => {
  using sockets = new Sockets();
  const folder = mkdtempSync(join(tmpdir(), "unix-diag-"));
  try {
    const path = join(folder, "socket");
    const server = sockets.add(socket(AF_UNIX, SOCK_STREAM));
    bind(server, { family: AF_UNIX, path });
    assert.equal(unixDiag(inodeOf(server))?.state, "CLOSE");
    listen(server, 7);
    const client = sockets.add(socket(AF_UNIX, SOCK_STREAM));
    connect(client, { family: AF_UNIX, path });

    const listening = unixDiag(inodeOf(server));
    assert.equal(new TextDecoder().decode(listening?.name), path);
    assert.equal(listening?.file?.inode, statSync(path).ino % 2 ** 32);
    assert.deepEqual(
      [listening.state, listening.receiveQueue, listening.sendQueue, listening.peerInode],
      ["LISTEN", 1, 7, null],
    );
    assert.equal(unixDiag(inodeOf(client))?.peerInode, 0);

    const accepted = sockets.add(accept(server).fd);
    write(client, new Uint8Array(3));
    const [far, near] = [unixDiag(inodeOf(accepted)), unixDiag(inodeOf(client))];
    assert.deepEqual([far?.state, far?.receiveQueue], ["ESTABLISHED", 3]);
    assert.equal(far?.peerInode, inodeOf(client));
    assert.equal(near?.peerInode, inodeOf(accepted));
    assert(near.sendQueue >= 3);
    assert.equal(near.shutdown, "none");
    shutdown(client, SHUT_WR);
    const ways = () => [accepted, client].map((fd) => unixDiag(inodeOf(fd))?.shutdown);
    assert.deepEqual(ways(), ["receive", "send"]);
    sockets.close(accepted);
    assert.equal(unixDiag(inodeOf(client))?.shutdown, "both");
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("unixDiag() gives an abstract name as it is", () => {
  using sockets = new Sockets();
  const fd = sockets.add(socket(AF_UNIX, SOCK_STREAM));
  const name = `a\0b\n${inodeOf(fd)}`;
  bind(fd, { family: AF_UNIX, name });
  assert.deepEqual(unixDiag(inodeOf(fd))?.name, new TextEncoder().encode(`\0${name}`));
});

test("unixDiag() gives null for a socket that is closed", () => {
  using sockets = new Sockets();
  const fd = sockets.add(socket(AF_UNIX, SOCK_STREAM));
  const inode = inodeOf(fd);
  sockets.close(fd);
  assert.equal(unixDiag(inode), null);
});

test("unixDiag() says where there is no netlink", () => {
  assert.throws(() => withoutNetlink(() => unixDiag(1)), {
    message: "Cannot look up a unix socket: no unix_diag here (1)",
  });
});
