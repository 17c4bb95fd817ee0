import process from "node:process";
import { expect, test } from "vitest";
import type { Claim } from "../conversation.ts";
import { claim } from "./claim.ts";

const text = (bytes: number[]) => new TextDecoder().decode(Uint8Array.from(bytes));

test("claim() says who the driver is", () => {
  expect(text(claim({ what: "pid" }))).toBe(`pid ${process.pid}\n`);
  expect(text(claim({ what: "uid" }))).toBe(`uid ${process.geteuid!()}\n`);
  expect(text(claim({ what: "gid" }))).toBe(`gid ${process.getegid!()}\n`);
});

test("claim() is off by as much as is asked for", () => {
  expect(text(claim({ what: "pid", off: 2 ** 32 }))).toBe(`pid ${process.pid + 2 ** 32}\n`);
  expect(text(claim({ what: "uid", off: -1 }))).toBe(`uid ${process.geteuid!() - 1}\n`);
});

test.each<[Claim, string]>([
  [{ what: "pid" }, "pid 4711"],
  [{ what: "uid", off: 1 }, "uid 1001"],
  [{ what: "pid", hex: true }, "pid 0x1267"],
  [{ what: "pid", cut: true }, "pid 471"],
  [{ what: "gid", before: "0" }, "gid 0100"],
  [{ what: "pid", before: " ", behind: " root" }, "pid  4711 root"],
])("claim() writes %j of another client", (made, line) => {
  expect(text(claim(made, { pid: 4711, uid: 1000, gid: 100 }))).toBe(`${line}\n`);
});
