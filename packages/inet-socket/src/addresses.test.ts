import assert from "node:assert/strict";
import { ntohl } from "@ipcbook/byteorder";
import { AF_INET, AF_INET6, AF_UNIX } from "@ipcbook/syscalls";
import { test } from "vitest";
import { inet_aton } from "./inet-aton.ts";
import { inet_ntoa } from "./inet-ntoa.ts";
import { inet_ntop } from "./inet-ntop.ts";
import { inet_pton } from "./inet-pton.ts";

test.each([
  ["127.0.0.1", 0x7f000001],
  ["127.1", 0x7f000001],
  ["0x7f.1", 0x7f000001],
  ["0177.0.0.01", 0x7f000001],
  ["2130706433", 0x7f000001],
  ["1.2.65535", 0x0102ffff],
  ["255.255.255.255", 0xffffffff],
  ["0", 0],
  ["127.0.0.1 and more", 0x7f000001],
  ["127.0.0.1\n", 0x7f000001],
])("inet_aton(%j) takes it", (text, value) => assert.equal(ntohl(inet_aton(text)!), value));

test.each([
  "",
  " 127.0.0.1",
  "1.2.3.4.5",
  "1.2.3.",
  ".1",
  "1..2",
  "256.1",
  "1.2.65536",
  "4294967296",
  "08",
  "0x",
  "-1",
  "127.0.0.1x",
  "127.0.0.1\0",
])("inet_aton(%j) is null", (text) => assert.equal(inet_aton(text), null));

test.each(["127.1", "0x7f.0.0.1", "01.2.3.4", "1.2.3.4 ", "1.2.3.256", "1.2.3", "1.2.3.4.5", ""])(
  "inet_pton(AF_INET, %j) is null",
  (text) => assert.equal(inet_pton(AF_INET, text), null),
);

test.each([
  ["::", "::"],
  ["::1", "::1"],
  ["1::", "1::"],
  ["1:0:0:2:0:0:0:3", "1:0:0:2::3"],
  ["1:0:0:2:3:0:0:4", "1::2:3:0:0:4"],
  ["1:0:2:3:4:5:6:7", "1:0:2:3:4:5:6:7"],
  ["::ffff:1.2.3.4", "::ffff:1.2.3.4"],
  ["::1.2.3.4", "::1.2.3.4"],
  ["1:2:3:4:5:6:1.2.3.4", "1:2:3:4:5:6:102:304"],
  ["2001:DB8::ABCD", "2001:db8::abcd"],
])("inet_ntop() writes %j as %j", (text, canonical) => {
  assert.equal(inet_ntop(AF_INET6, inet_pton(AF_INET6, text)!), canonical);
});

test.each([
  ":",
  ":::",
  "1::2::3",
  "1:2:3:4:5:6:7",
  "1:2:3:4:5:6:7:8:9",
  "1:2:3:4:5:6:7::8",
  "12345::",
  "1.2.3.4::",
  "::1.2.3",
  "::1%lo",
  "[::1]",
  "1:",
  "",
])("inet_pton(AF_INET6, %j) is null", (text) => assert.equal(inet_pton(AF_INET6, text), null));

test("inet_pton() and inet_ntop() refuse other families and lengths, inet_ntoa() other numbers", () => {
  assert.throws(() => inet_pton(AF_UNIX as 2, "x"), { name: "RangeError", message: /\(1\)$/ });
  assert.throws(() => inet_ntop(AF_UNIX as 2, new Uint8Array(4)), RangeError);
  assert.throws(() => inet_ntop(AF_INET, new Uint8Array(16)), RangeError);
  assert.throws(() => inet_ntop(AF_INET6, new Uint8Array(4)), RangeError);
  assert.throws(() => inet_ntoa(-1), RangeError);
  assert.throws(() => inet_ntoa(2 ** 32), RangeError);
});
