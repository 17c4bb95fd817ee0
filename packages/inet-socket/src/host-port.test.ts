import assert from "node:assert/strict";
import { test } from "vitest";
import { formatHostPort, parseHostPort } from "./host-port.ts";

test.each([
  ["127.0.0.1:9734", "127.0.0.1", 9734],
  ["[::1]:0", "::1", 0],
  ["localhost:65535", "localhost", 65535],
  ["[fe80::1%lo]:1", "fe80::1%lo", 1],
])("parseHostPort() and formatHostPort() are inverse (%s)", (text, hostname, port) => {
  assert.deepEqual(parseHostPort(text), { hostname, port });
  assert.equal(formatHostPort({ hostname, port }), text);
});

test.each([
  "",
  "127.0.0.1",
  ":80",
  "::1:80",
  "[::1]",
  "[]:80",
  "a:",
  "a:-1",
  "a:1x",
  "a: 1",
  "[a:1",
])(
  "parseHostPort(%j) throws a TypeError that names it",
  (text) => {
    const message = new RegExp(`\\(${text.replace(/[[\]]/g, "\\$&")}\\)$`);
    assert.throws(() => parseHostPort(text), { name: "TypeError", message });
  },
);

test("parseHostPort() throws a RangeError for a port above 65535", () => {
  assert.throws(() => parseHostPort("a:65536"), { name: "RangeError", message: /\(a:65536\)$/ });
});
