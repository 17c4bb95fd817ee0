import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { expect, onTestFinished, test } from "vitest";
import { bytesWritten } from "../kernel/bytes-written.ts";
import { boundWrites } from "./limits.ts";

const mebibyte = 1024 * 1024;

/** A process that does `first` and then writes to nowhere as much as it is asked to. */
async function writer(
  first: string,
): Promise<{ child: ChildProcess; write(mib: number): Promise<void> }> {
  const child = spawn("sh", ["-c", `${first} exec cat`], { stdio: ["pipe", "ignore", "ignore"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  await once(child, "spawn");
  return {
    child,
    async write(mib) {
      const before = bytesWritten(child.pid!);
      for (let count = 0; count < mib; count++) child.stdin!.write(new Uint8Array(mebibyte));
      await expect.poll(() => bytesWritten(child.pid!), { timeout: 60_000 })
        .toBeGreaterThanOrEqual(before + mib * mebibyte);
    },
  };
}

const subjectOf = ({ pid }: ChildProcess) => ({ pid: pid!, exit: null, writtenWhenTold: null });

test("boundWrites() tells who has written too much by SIGXFSZ, also where it comes late", async () => {
  const { child, write } = await writer("");
  const subject = subjectOf(child);
  boundWrites(subject);
  await write(300);
  const ended = once(child, "exit");
  boundWrites(subject);
  boundWrites(subject);
  expect(await ended).toEqual([null, "SIGXFSZ"]);
});

test("boundWrites() kills who writes on as much", async () => {
  const { child, write } = await writer("trap '' XFSZ;");
  const subject = subjectOf(child);
  await write(130);
  boundWrites(subject);
  await write(64);
  boundWrites(subject);
  expect(child.exitCode).toBeNull();
  expect(child.signalCode).toBeNull();
  const ended = once(child, "exit");
  await write(130);
  boundWrites(subject);
  expect(await ended).toEqual([null, "SIGKILL"]);
});
