import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { test } from "vitest";
import { snapshotTcp } from "./snapshot-tcp.ts";
import { withoutNetlink } from "./testing/netlink.ts";
import { Sockets } from "./testing/sockets.ts";

test("snapshotTcp() tells the same over netlink and from /proc, but for the backlog", () => {
  using sockets = new Sockets();
  const ports: number[] = [];
  for (const address of ["127.0.0.1", "::1"]) {
    const { port } = sockets.listen(address, 0, { backlog: 7 });
    const { local } = sockets.connect(address, port);
    ports.push(port, local.port);
  }
  const ours = (all: ReturnType<typeof snapshotTcp>) =>
    all.filter(({ local }) => ports.includes(local.port)).map((socket) => {
      const { version, local, remote, state, receiveQueue, uid, inode } = socket;
      return { version, local, remote, state, receiveQueue, uid, inode };
    });
  const overNetlink = snapshotTcp();
  assert.deepEqual(ours(overNetlink), ours(withoutNetlink(snapshotTcp)));
  assert.equal(ours(overNetlink).length, 6);
  const listeners = snapshotTcp({ states: ["LISTEN"] }).filter(({ local }) =>
    ports.includes(local.port)
  );
  assert.deepEqual(listeners.map(({ backlog }) => backlog), [7, 7]);
});

test("snapshotTcp() selects by the port of either side, the same over netlink and from /proc", () => {
  using sockets = new Sockets();
  for (const address of ["127.0.0.1", "::1"]) {
    const { port } = sockets.listen(address, 0, { backlog: 7 });
    const { local } = sockets.connect(address, port);
    sockets.connect(address, port);
    for (
      const snapshot of [
        snapshotTcp,
        (options: object) => withoutNetlink(() => snapshotTcp(options)),
      ]
    ) {
      const at = (options: object) =>
        snapshot(options).map(({ state, local, remote }) => [state, local.port, remote.port]);
      assert.deepEqual(at({ localPort: port, remotePort: local.port }), [
        ["ESTABLISHED", port, local.port],
      ]);
      assert.deepEqual(at({ remotePort: port, localPort: local.port }), [
        ["ESTABLISHED", local.port, port],
      ]);
      assert.equal(at({ remotePort: port }).length, 2);
      assert.equal(at({ localPort: port }).length, 3);
      assert.deepEqual(at({ localPort: port, states: ["LISTEN"] }), [["LISTEN", port, 0]]);
    }
  }
});

test("snapshotTcp() reads saved files, and selects", () => {
  const root = fileURLToPath(new URL("./fixtures/net-tools-2.10/proc", import.meta.url));
  assert.equal(snapshotTcp({ root }).length, 35);
  const [waiting] = snapshotTcp({ root, states: ["CLOSE_WAIT"] });
  assert.deepEqual([waiting?.local.port, waiting?.backlog], [37184, null]);
});
