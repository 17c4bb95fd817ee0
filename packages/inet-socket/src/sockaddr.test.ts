import assert from "node:assert/strict";
import { AF_INET, AF_INET6 } from "@ipcbook/syscalls";
import fc from "fast-check";
import { test } from "vitest";
import { formatInetAddress, parseInetAddress } from "./inet-text.ts";
import { parseSockaddrIn, parseSockaddrIn6, sockaddrIn, sockaddrIn6 } from "./sockaddr.ts";

test("sockaddrIn() puts port and address in network order, and zeros behind", () => {
  const bytes = sockaddrIn({ family: AF_INET, address: "1.2.3.4", port: 0x2606 });
  assert.deepEqual([...bytes.subarray(2)], [0x26, 0x06, 1, 2, 3, 4, 0, 0, 0, 0, 0, 0, 0, 0]);
  assert.equal(new Uint16Array(bytes.buffer, 0, 1)[0], AF_INET);
});

test("parse functions give back what the others were given", () => {
  fc.assert(fc.property(fc.ipV4(), fc.nat(0xffff), (address, port) => {
    const inet = { family: AF_INET, address, port };
    assert.deepEqual(parseSockaddrIn(sockaddrIn(inet)), inet);
    assert.deepEqual(parseSockaddrIn(sockaddrIn(formatInetAddress(inet))), inet);
  }));
  const inet6 = { family: AF_INET6, address: "fe80::1", port: 9734, scope: 2, flow: 7 };
  assert.deepEqual(parseSockaddrIn6(sockaddrIn6(inet6)), inet6);
});

test("all of them refuse another family", () => {
  assert.throws(() => sockaddrIn("[::1]:80"), RangeError);
  assert.throws(() => sockaddrIn6("127.0.0.1:80"), RangeError);
  assert.throws(() => parseSockaddrIn(sockaddrIn6("[::1]:80")), RangeError);
  assert.throws(() => parseSockaddrIn6(sockaddrIn("127.0.0.1:80")), RangeError);
  assert.throws(() => parseSockaddrIn(new Uint8Array(1)), RangeError);
});

test("parseInetAddress() refuses a name", () => {
  assert.throws(() => parseInetAddress("localhost:80"), {
    name: "RangeError",
    message: "Cannot parse an address: neither IPv4 nor IPv6 (localhost:80)",
  });
});
