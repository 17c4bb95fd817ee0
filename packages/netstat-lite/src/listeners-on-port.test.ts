import assert from "node:assert/strict";
import { AF_INET, AF_INET6 } from "@ipcbook/syscalls";
import { test } from "vitest";
import { listenersOnPort } from "./listeners-on-port.ts";
import { Sockets } from "./testing/sockets.ts";
import { withoutNetlink } from "./testing/netlink.ts";

test("listenersOnPort() gives the listeners of one family, with queue and backlog", () => {
  using sockets = new Sockets();
  const { port, inode } = sockets.listen("127.0.0.1", 0, { backlog: 7 });
  const v6 = sockets.listen("::", port, { ipv6Only: true });
  sockets.connect("127.0.0.1", port);
  const nobody = { address: "0.0.0.0", port: 0 };
  const [listener, ...others] = listenersOnPort(AF_INET, port);
  assert.deepEqual(others, []);
  assert.equal(listener?.inode, inode);
  assert.deepEqual([listener.local, listener.remote], [{ address: "127.0.0.1", port }, nobody]);
  assert.deepEqual([listener.receiveQueue, listener.sendQueue], [1, 7]);
  const [overV6] = listenersOnPort(AF_INET6, port);
  assert.deepEqual([overV6?.inode, overV6?.ipv6Only], [v6.inode, true]);
});

test("listenersOnPort() gives the same without netlink, except the backlog", () => {
  using sockets = new Sockets();
  const { port } = sockets.listen("127.0.0.1");
  const [overNetlink] = listenersOnPort(AF_INET, port);
  const [fromProc] = withoutNetlink(() => listenersOnPort(AF_INET, port));
  assert.deepEqual({ ...fromProc, ...overNetlink, sendQueue: 0 }, fromProc);
});

test("listenersOnPort() gives nothing where nobody listens", () => {
  using sockets = new Sockets();
  const { fd, port } = sockets.listen("127.0.0.1");
  sockets.close(fd);
  assert.deepEqual(listenersOnPort(AF_INET, port), []);
});
