import process from "node:process";
import { expect, test } from "vitest";
import { claim } from "./claim.ts";

const text = (bytes: number[]) => new TextDecoder().decode(Uint8Array.from(bytes));

test("claim() says who the driver is", () => {
  expect(text(claim("pid", 0))).toBe(`pid ${process.pid}\n`);
  expect(text(claim("uid", 0))).toBe(`uid ${process.geteuid!()}\n`);
  expect(text(claim("gid", 0))).toBe(`gid ${process.getegid!()}\n`);
});

test("claim() is off by as much as is asked for", () => {
  expect(text(claim("pid", 2 ** 32))).toBe(`pid ${process.pid + 2 ** 32}\n`);
  expect(text(claim("uid", -1))).toBe(`uid ${process.geteuid!() - 1}\n`);
});
