import { expect, test } from "vitest";
import { nearest } from "./nearest.ts";

const exercises = ["byte-order", "unix-increment", "inet-increment"];

test("nearest() forgives a slip", () => {
  expect(nearest("unix-incremnt", exercises)).toBe("unix-increment");
  expect(nearest("Byte-Order", exercises)).toBe("byte-order");
  expect(nearest("chekc", ["check", "list"])).toBe("check");
});

test("nearest() completes a part", () => {
  expect(nearest("inet", exercises)).toBe("inet-increment");
});

test("nearest() finds nothing where nothing is near", () => {
  expect(nearest("epoll", exercises)).toBeUndefined();
});
