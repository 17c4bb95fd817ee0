import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, test } from "vitest";
import { UserFinder } from "./user-finder.ts";

const folder = mkdtempSync(join(tmpdir(), "netstat-lite-users-"));
afterAll(() => rmSync(folder, { recursive: true }));
const finderOf = (passwd: string, asksLibc = false) => {
  writeFileSync(join(folder, "passwd"), passwd);
  return new UserFinder(folder, { asksLibc });
};

test.each([
  ["#alice:x:1000:1000::/home/alice:/bin/sh", 1000, undefined],
  ["few:x:1003", 1003, undefined],
  ["badgid:x:1002:abc::/:/x", 1002, undefined],
  ["baduid:x:12a:1::/:/x", 12, undefined],
  ["+nis:x:1004:1::/:/x", 1004, undefined],
  ["short:x:1005:1", 1005, "short"],
  ["  indented:x: 1006:1:::", 1006, "indented"],
  ["negative:x:-2:1:::", 0xffff_ffff, "negative"],
  ["first:x:7:7:::\nsecond:x:7:7:::", 7, "first"],
])("UserFinder reads passwd as glibc does: %j", (passwd, uid, name) => {
  assert.equal(finderOf(`${passwd}\n`).name(uid), name);
});

test("UserFinder asks libc for users that are not in the file", async () => {
  const finder = finderOf("other:x:1:1:::\n", true);
  await finder.ask([0, 1, 0xffff_fff0]);
  assert.equal(finder.name(0), "root");
  assert.equal(finder.name(1), "other");
  assert.equal(finder.name(0xffff_fff0), undefined);
});
