import assert from "node:assert/strict";
import type { InetAddress } from "@ipcbook/syscalls";
import { compileC, script, start, startServer } from "@ipcbook/testing-peers";
import { beforeEach, describe, test } from "vitest";
import { runUdpClient } from "./run-udp-client.ts";
import { runUdpServer } from "./run-udp-server.ts";
import { freeAddress } from "./testing/free-address.ts";
import { hasIpv6Loopback } from "./testing/has-ipv6-loopback.ts";
import { hostAndPort } from "./testing/peers.ts";
import { bytes } from "./testing/sockets.ts";

let address: string;
beforeEach(() => {
  address = freeAddress();
});

const ours = () => [...script(new URL("testing/run-udp-server.ts", import.meta.url)), address];
const inC = () => [
  compileC(new URL("../c/udp-server.c", import.meta.url)),
  ...hostAndPort(address),
];
const cClient = () => [
  compileC(new URL("../c/udp-client.c", import.meta.url)),
  ...hostAndPort(address),
];
const ask = (text: string, attempts = 1) => {
  const options = { data: bytes(text), attempts, timeoutMs: 20_000, print: () => {} };
  return new TextDecoder().decode(runUdpClient(address, options));
};

describe.each([["runUdpServer()", ours], ["the server in C", inC]])("%s", (_name, command) => {
  test("answers each datagram with one as long", async () => {
    const server = await startServer([...command(), "4"]);
    assert.equal(ask("A"), "B");
    assert.equal(ask("abc"), "bcd");
    assert.equal(ask(""), "");
    const client = await start([...cClient(), "HAL"]).output;
    assert.equal(client, "char from server = IBM\n");
    const taken = ["A", "abc", "", "HAL"].map((text) => `get data from client:${text}\n`);
    assert.equal(await server.output, taken.map((line) => `server waiting\n${line}`).join(""));
  });

  test("can be started again at once", async () => {
    for (let round = 0; round < 3; round++) {
      const server = await startServer([...command(), "1"]);
      assert.equal(ask("A"), "B");
      await server.output;
    }
  });
});

test("runUdpServer() takes and answers the longest datagram that there is", async () => {
  const server = await startServer([...ours(), "1"]);
  const longest = "a".repeat(65_507);
  assert.equal(ask(longest), longest.replaceAll("a", "b"));
  await server.output;
});

test("runUdpServer() tells the port that the kernel has chosen, and shares it with nobody", () => {
  let chosen: InetAddress | undefined;
  runUdpServer("127.0.0.1:0", {
    maxDatagrams: 0,
    onBind(address) {
      chosen = address as InetAddress;
      const again = () => runUdpServer(address as InetAddress, { maxDatagrams: 0 });
      assert.throws(again, { code: "EADDRINUSE" });
    },
  });
  assert(chosen!.port > 0);
  assert.throws(() => runUdpServer("localhost:9734"), RangeError);
});

test("runUdpServer() and runUdpClient() speak IPv6, where the kernel does", async () => {
  if (!hasIpv6Loopback()) {
    assert.throws(() => runUdpServer("[::1]:0", { maxDatagrams: 0 }), { name: "SyscallError" });
    return;
  }
  address = `[::1]:${hostAndPort(address)[1]}`;
  const server = await startServer([...ours(), "1"]);
  assert.equal(ask("A"), "B");
  await server.output;
});
