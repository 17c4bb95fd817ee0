import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { AF_INET, type InetAddress } from "@ipcbook/syscalls";
import { increment } from "@ipcbook/testing-peers";
import { test } from "vitest";
import { connect } from "./connect.ts";
import { runServer } from "./run-server.ts";
import { serve } from "./serve.ts";
import { peers } from "./testing/peers.ts";

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

/** Not every kernel has IPv6: in a container there can be none. */
function hasIpv6Loopback(): boolean {
  try {
    return /^0{31}1 /m.test(readFileSync("/proc/net/if_inet6", "utf8"));
  } catch {
    return false;
  }
}

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
