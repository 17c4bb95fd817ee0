import assert from "node:assert/strict";
import { AF_INET, AF_UNIX, encodeSockaddr, type UnixAddress } from "@ipcbook/syscalls";
import fc from "fast-check";
import { test } from "vitest";
import { parseSockaddrUn, sockaddrUn } from "./sockaddr.ts";

test("sockaddrUn() puts a NUL behind a path, and none behind an abstract name", () => {
  assert.deepEqual([...sockaddrUn("ab").subarray(2)], [0x61, 0x62, 0]);
  assert.deepEqual([...sockaddrUn({ family: AF_UNIX, name: "ab" }).subarray(2)], [0, 0x61, 0x62]);
  assert.equal(sockaddrUn({ family: AF_UNIX }).length, 2);
});

test("sockaddrUn() takes 108 bytes of a path, and no more", () => {
  assert.equal(sockaddrUn("a".repeat(107)).length, 110);
  assert.equal(sockaddrUn("a".repeat(108)).length, 110);
  assert.throws(() => sockaddrUn("a".repeat(109)), RangeError);
  assert.throws(() => sockaddrUn("é".repeat(55)), RangeError);
  assert.throws(() => sockaddrUn(""), RangeError);
  assert.throws(() => sockaddrUn("a\0b"), RangeError);
});

test("parseSockaddrUn() gives back what sockaddrUn() was given", () => {
  const bytes = (text: string) => new TextEncoder().encode(text).length;
  const path = fc.string({ unit: "binary", minLength: 1 }).filter((text) =>
    !text.includes("\0") && bytes(text) <= 108
  );
  const name = fc.string({ unit: "binary" }).filter((text) => bytes(text) <= 107);
  fc.assert(fc.property(path, name, (path, name) => {
    for (const address of [{ family: AF_UNIX, path }, { family: AF_UNIX, name }] as UnixAddress[]) {
      assert.deepEqual(parseSockaddrUn(sockaddrUn(address)), address);
    }
  }));
});

test("parseSockaddrUn() reads what is there of a truncated address", () => {
  const bytes = sockaddrUn({ family: AF_UNIX, name: "a_long_name" });
  const address = parseSockaddrUn(bytes.subarray(0, 6), bytes.length);
  assert.deepEqual(address, { family: AF_UNIX, name: "a_l" });
});

test("parseSockaddrUn() refuses other families, and too few bytes", () => {
  const inet = encodeSockaddr({ family: AF_INET, address: "127.0.0.1", port: 1 });
  assert.throws(() => parseSockaddrUn(inet), { name: "RangeError", message: /AF_UNIX \(2\)$/ });
  assert.throws(() => parseSockaddrUn(new Uint8Array(1)), RangeError);
});
