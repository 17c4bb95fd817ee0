import assert from "node:assert/strict";
import { accept, AF_INET, AF_INET6, SHUT_WR, shutdown, write } from "@ipcbook/syscalls";
import { describe, test } from "vitest";
import { inetDiag } from "./inet-diag.ts";
import { inodeOf, Sockets } from "./testing/sockets.ts";
import { withoutNetlink } from "./testing/netlink.ts";

describe.each([
  ["over netlink", <T>(run: () => T) => run()],
  ["without netlink", withoutNetlink],
])("%s", (_, under) => {
  test.each([
    [AF_INET, "127.0.0.1"],
    [AF_INET6, "::1"],
  ])("inetDiag() tells queue, state and inode of a connection (family %i)", (family, address) => {
    using sockets = new Sockets();
    const { fd, port } = sockets.listen(address);
    const client = sockets.connect(address, port);
    const local = client.local;
    const remote = { address, port };
    write(client.fd, new Uint8Array(5));
    const server = sockets.add(accept(fd).fd);

    const fromClient = under(() => inetDiag({ family, local, remote }));
    assert.equal(fromClient?.state, "ESTABLISHED");
    assert.equal(fromClient.inode, inodeOf(client.fd));
    const fromServer = under(() => inetDiag({ family, local: remote, remote: local }));
    assert.equal(fromServer?.receiveQueue, 5);
    assert.equal(fromServer.inode, inodeOf(server));
    assert.deepEqual([fromServer.local, fromServer.remote], [remote, local]);

    shutdown(client.fd, SHUT_WR);
    assert.equal(
      under(() => inetDiag({ family, local: remote, remote: local }))?.state,
      "CLOSE_WAIT",
    );
  });

  test("inetDiag() finds an IPv4 connection to an IPv6 listener", () => {
    using sockets = new Sockets();
    const { port } = sockets.listen("::");
    const { local } = sockets.connect("127.0.0.1", port);
    const end = { address: "127.0.0.1", port };
    const found = under(() => inetDiag({ family: AF_INET, local: end, remote: local }));
    assert.equal(found?.state, "ESTABLISHED");
  });

  test("inetDiag() gives null for a connection that is not there, even where somebody listens", () => {
    using sockets = new Sockets();
    const { port } = sockets.listen("127.0.0.1");
    const local = { address: "127.0.0.1", port };
    const remote = { address: "127.0.0.1", port: 1 };
    assert.equal(under(() => inetDiag({ family: AF_INET, local, remote })), null);
  });
});

test("inetDiag() names an address that is none", () => {
  const end = { address: "localhost", port: 80 };
  assert.throws(() => inetDiag({ family: AF_INET, local: end, remote: end }), {
    name: "TypeError",
    message: "Cannot look up a socket: not an IPv4 address (localhost)",
  });
});
