import assert from "node:assert/strict";
import process from "node:process";
import { accept } from "@ipcbook/syscalls";
import { describe, test } from "vitest";
import { closeWaitOf } from "./close-wait-of.ts";
import { Sockets } from "./testing/sockets.ts";
import { withoutNetlink } from "./testing/netlink.ts";

describe.each([
  ["over netlink", <T>(run: () => T) => run()],
  ["without netlink", withoutNetlink],
])("%s", (_, under) => {
  test.each(["127.0.0.1", "::1"])("closeWaitOf() counts connections left open at %s", (address) => {
    using sockets = new Sockets();
    const { fd, port } = sockets.listen(address);
    const count = () => under(() => closeWaitOf(process.pid, port));
    const clients = [1, 2, 3].map(() => sockets.connect(address, port).fd);
    const servers = clients.map(() => sockets.add(accept(fd).fd));
    assert.equal(count(), 0);
    for (const client of clients.slice(0, 2)) sockets.close(client);
    assert.equal(count(), 2);
    assert.equal(under(() => closeWaitOf(process.ppid, port)), 0);
    for (const server of servers) sockets.close(server);
    assert.equal(count(), 0);
  });

  test("closeWaitOf() leaves out what the program has not accepted yet", () => {
    using sockets = new Sockets();
    const { port } = sockets.listen("127.0.0.1");
    sockets.close(sockets.connect("127.0.0.1", port).fd);
    assert.equal(under(() => closeWaitOf(process.pid, port)), 0);
  });
});
