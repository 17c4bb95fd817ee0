import assert from "node:assert/strict";
import { test } from "vitest";
import { isGone } from "./is-gone.ts";

test.each(["ECONNRESET", "EPIPE", "ECONNABORTED", "ENOTCONN"])("isGone() knows %s", (code) => {
  assert.equal(isGone(Object.assign(new Error(code), { code })), true);
});

test.each(["ConnectionReset", "BrokenPipe", "ConnectionAborted", "NotConnected"])(
  "isGone() knows Deno's %s",
  (name) => assert.equal(isGone(Object.assign(new Error(name), { name })), true),
);

test("isGone() is false for mistakes of one's own", () => {
  assert.equal(isGone(Object.assign(new Error("read EBADF"), { code: "EBADF" })), false);
  assert.equal(isGone(new TypeError("x is not a function")), false);
  assert.equal(isGone({ code: "EPIPE" }), false);
  assert.equal(isGone(undefined), false);
});
