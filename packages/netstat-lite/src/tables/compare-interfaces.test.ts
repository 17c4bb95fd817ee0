import assert from "node:assert/strict";
import { test } from "vitest";
import { compareInterfaces } from "./compare-interfaces.ts";

test.each([
  ["eth1", "eth1", 0],
  ["eth1", "eth20", -1],
  ["eth20", "eth100", -1],
  ["eth", "eth2", -1],
  ["eth0:1", "eth0:2", -1],
  ["eth1:10", "eth13:10", -1],
  ["eth1:2", "eth1:13", -1],
  ["eth01", "eth1", -1],
  ["eth0", "eth0:1", -1],
  ["a1b2", "a1b12", -1],
  ["e4294967297", "e2", -1],
  ["e2147483648", "e0", -1],
  ["lo", "eth0", 1],
])("compareInterfaces(%j, %j)", (a, b, order) => {
  assert.equal(Math.sign(compareInterfaces(a, b)), order);
  assert.equal(Math.sign(compareInterfaces(b, a)), order === 0 ? 0 : -order);
});
