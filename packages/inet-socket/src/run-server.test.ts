import assert from "node:assert/strict";
import {
  accept,
  AF_INET,
  bind,
  close,
  getsockname,
  type InetAddress,
  listen,
  read,
  setsockopt,
  SO_REUSEADDR,
  SOCK_STREAM,
  SOL_SOCKET,
} from "@ipcbook/syscalls";
import { increment } from "@ipcbook/testing-peers";
import { test } from "vitest";
import { connect } from "./connect.ts";
import { runServer } from "./run-server.ts";
import { serve } from "./serve.ts";
import { hasIpv6Loopback } from "./testing/has-ipv6-loopback.ts";
import { peers } from "./testing/peers.ts";
import { keep, open, openConnected } from "./testing/sockets.ts";

const { ask, blockingServer } = peers;

test("runServer() tells the port that the kernel has chosen", () => {
  let address: unknown;
  runServer("127.0.0.1:0", { maxClients: 0, onListen: (chosen) => address = chosen });
  const { family, port } = address as InetAddress;
  assert.equal(family, AF_INET);
  assert(port > 0);
});

test("runServer() throws for a name, and for an address of another machine", () => {
  assert.throws(() => runServer("localhost:9734"), RangeError);
  assert.throws(() => runServer("192.0.2.1:9734"), { code: "EADDRNOTAVAIL" });
});

test("serve() takes a host and a port, and connect() its addr", async () => {
  const server = await serve({ hostname: "127.0.0.1", port: 0 }, increment);
  const conn = await connect(server.addr);
  await conn.write(Uint8Array.of(0x41));
  const answer = new Uint8Array(1);
  assert.equal(await conn.read(answer), 1);
  assert.equal(answer[0], 0x42);
  conn.close();
  server.close();
  await server.finished;
});

test("all of them speak IPv6, where the kernel does", async () => {
  if (!hasIpv6Loopback()) {
    assert.throws(() => runServer("[::1]:0", { maxClients: 0 }), { name: "SyscallError" });
    return;
  }
  const asynchronous = await serve("[::1]:0", increment);
  const address = `[::1]:${asynchronous.addr.port}`;
  assert.equal(await ask(address, 0x41), 0x42);
  asynchronous.close();
  await asynchronous.finished;

  const blocking = await blockingServer(address, 1);
  assert.equal(await ask(address, 0x41), 0x42);
  await blocking.end();
});

/** A port whose connection the server has closed first, and has ended: it is in TIME_WAIT. */
function usedPort(reuse: number): InetAddress {
  const listener = open(SOCK_STREAM);
  setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, reuse);
  bind(listener, { family: AF_INET, address: "127.0.0.1", port: 0 });
  listen(listener, 1);
  const address = getsockname(listener) as InetAddress;
  const client = openConnected(SOCK_STREAM, address);
  close(keep(accept(listener).fd));
  assert.equal(read(client, new Uint8Array(1)), 0);
  close(client);
  close(listener);
  return address;
}

test("a port can be bound again at once if both have set SO_REUSEADDR, the old one and the new", () => {
  for (const [before, after] of [[0, 0], [0, 1], [1, 0]] as const) {
    const address = usedPort(before);
    const fd = open(SOCK_STREAM);
    setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, after);
    assert.throws(() => bind(fd, address), { code: "EADDRINUSE" });
    // Who does not look gets some other port here, and no client.
    listen(fd, 1);
    assert.notEqual((getsockname(fd) as InetAddress).port, address.port);
  }
  const address = usedPort(1);
  runServer(address, { maxClients: 0 });
});
