import assert from "node:assert/strict";
import { test } from "vitest";
import { libcUserName } from "./users.ts";

test("libcUserName() knows the superuser", () => {
  assert.equal(libcUserName(0), "root");
});

test("libcUserName() gives null for a number that nobody has", () => {
  assert.equal(libcUserName(0xffff_fff0), null);
});
