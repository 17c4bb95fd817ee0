import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, onTestFinished, test } from "vitest";
import { readThreads } from "./threads.ts";
import { timeoutAt } from "./timeout-at.ts";

test("timeoutAt() reads what another process waits for at most, and null once that has ended", async () => {
  const sleeper = spawn("sleep", ["7.25"], { stdio: "ignore" });
  onTestFinished(() => void sleeper.kill("SIGKILL"));
  const pid = sleeper.pid!;
  const call = await expect.poll(() => readThreads(pid)[0]?.call, { timeout: 20_000 })
    .toMatchObject({ name: "clock_nanosleep" }).then(() => readThreads(pid)[0]!.call!);
  expect(timeoutAt(pid, call.args[2]!, "timespec")).toBe(7_250);
  expect(timeoutAt(pid, 8n, "timespec")).toBeNull();
  sleeper.kill("SIGKILL");
  await once(sleeper, "exit");
  expect(timeoutAt(pid, call.args[2]!, "timespec")).toBeNull();
});
