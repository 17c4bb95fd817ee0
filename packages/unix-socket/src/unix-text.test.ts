import assert from "node:assert/strict";
import { AF_UNIX, type UnixAddress } from "@ipcbook/syscalls";
import { test } from "vitest";
import { formatUnixAddress, parseUnixAddress } from "./unix-text.ts";

test.each<[string, UnixAddress]>([
  ["/run/x", { family: AF_UNIX, path: "/run/x" }],
  ["@x", { family: AF_UNIX, name: "x" }],
  ["@", { family: AF_UNIX, name: "" }],
  ["", { family: AF_UNIX }],
  ["./@x", { family: AF_UNIX, path: "./@x" }],
])("parseUnixAddress() and formatUnixAddress() are inverse (%o)", (text, address) => {
  assert.deepEqual(parseUnixAddress(text), address);
  assert.equal(formatUnixAddress(address), text);
});

test("formatUnixAddress() writes a NUL in a name as the kernel does", () => {
  assert.equal(formatUnixAddress({ family: AF_UNIX, name: "a\0b" }), "@a@b");
  assert.equal(formatUnixAddress({ family: AF_UNIX, name: Uint8Array.of(0x61, 0) }), "@a@");
});
