import { readAttempt } from "@ipcbook/checker";
import { expect, test } from "vitest";
import { throwIfOurs } from "./own-fault.ts";

test("throwIfOurs() throws what no submission is the cause of", () => {
  const usedUp = Object.assign(new Error("too many open files"), { code: "EMFILE" });
  expect(() => throwIfOurs(usedUp)).toThrow(usedUp);
  expect(() => throwIfOurs(new TypeError("a slip of ours"))).toThrow(TypeError);
  expect(() => throwIfOurs(Object.assign(new Error(), { code: "EACCES" }))).not.toThrow();
});

test("readAttempt() says which error it was", () => {
  expect(() => readAttempt("/nowhere.ts")).toThrow(
    expect.objectContaining({
      id: "unreadable",
      cause: expect.objectContaining({ code: "ENOENT" }),
    }),
  );
});
