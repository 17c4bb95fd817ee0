import { expect, test } from "vitest";
import { fault, lastWord } from "../runner/job.ts";
import { faultOfExit } from "./exit-faults.ts";

const named = (message: string) =>
  faultOfExit({ code: fault.uncaught, signal: null }, lastWord + message)?.id;

test("faultOfExit() tells a call that close() broke off from other errors that nobody caught", () => {
  expect(named("Uncaught (in promise) Interrupted: operation canceled")).toBe("call-not-awaited");
  expect(named("Interrupted: Cannot read the connection: closed meanwhile (EINTR)"))
    .toBe("call-not-awaited");
  expect(named("Uncaught (in promise) BrokenPipe: Broken pipe (os error 32)")).toBe("uncaught");
});
