import { spawn } from "node:child_process";
import { once } from "node:events";
import process from "node:process";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, describe, expect, test, vi } from "vitest";
import fc from "fast-check";
import type { Conversation } from "../conversation.ts";
import { defineExercise, type Exercise } from "../exercise.ts";
import { spentSince, Threads } from "../kernel/threads.ts";
import type { Subject } from "../subject/subject.ts";
import { gist } from "../testing/attempts.ts";
import { Bench } from "../testing/exercise.ts";
import { type Doing, SpinWatch } from "./spin-watch.ts";

const bench = new Bench();
afterAll(() => bench.remove());

const size = 30_000;

/** A client sends much, ends its half, and has all of it back. */
function much(family: "unix" | "inet"): Exercise {
  const title = { en: "Much", zh: "很多" };
  const talk = (bytes: number[]): Conversation => ({
    kind: "sockets",
    steps: [
      { do: "connect", on: "A" },
      { do: "send", on: "A", bytes },
      { do: "end", on: "A" },
      { do: "receive", on: "A" },
    ],
  });
  return defineExercise({
    ...{ id: `much-${family}`, kind: "handler", family, exports: ["handler"], title },
    conversations: [
      { id: "much", title, build: (draw) => talk(Array(size).fill(draw.byte())) },
    ],
    random: { parameters: fc.constant([]), build: talk, count: 1 },
    invariant: () => undefined,
    mistakes: {},
    alternatives: [],
  });
}

/** Reads into `buffer`, does `perRead` with each read, and sends all of it back in the end. */
function source({ buffer = 4096, perRead = "" }): string {
  return `
    function burn() {
      for (const until = performance.now() + 0.03; performance.now() < until;);
    }
    export async function handler(conn) {
      const all = [];
      const buffer = new Uint8Array(${buffer});
      for (;;) {
        const length = await conn.read(buffer);
        if (length === null) break;
        all.push(...buffer.subarray(0, length));
        ${perRead}
      }
      const bytes = Uint8Array.from(all);
      for (let sent = 0; sent < bytes.length;) sent += await conn.write(bytes.subarray(sent));
      conn.close();
    }`;
}

const reference = bench.write("much", source({}));
const check = (family: "unix" | "inet", attempt: string) =>
  bench.check(attempt, { exercise: much(family), reference, mistakes: {} });

describe.each(["unix", "inet"] as const)("over %s", (family) => {
  test("a handler that reads byte by byte, for some 900 ms, does not spin", async () => {
    const verdict = await check(family, source({ buffer: 1, perRead: "burn();" }));
    expect(gist(verdict), JSON.stringify(verdict).slice(-500)).toBe("pass");
  });

  test.each([
    ["in the middle of what it reads", source({ perRead: "if (all.length > 8000) for (;;);" })],
    [
      "through its event loop",
      source({ perRead: "while (all.length > 8000) await conn.read(new Uint8Array(0));" }),
    ],
    [
      "at the end",
      source({}).replace("length === null) break", "length === null) continue"),
    ],
  ])("a handler that goes round %s spins", async (_, attempt) => {
    const verdict = await check(family, attempt);
    expect(gist(verdict), JSON.stringify(verdict).slice(-500)).toBe("fail: spinning");
  });
});

/**
 * Two threads hand each other the turn. The pause stands for a processor that is slow to wake: half of the time, neither of
 * them runs.
 */
const handOver = `
  const { Worker, isMainThread, workerData } = require("node:worker_threads");
  const words = new Int32Array(isMainThread ? new SharedArrayBuffer(8) : workerData);
  const [mine, other] = isMainThread ? [0, 1] : [1, 0];
  if (isMainThread) new Worker(process.argv[1], { eval: true, workerData: words.buffer });
  // Bounded, for whoever is not there to end it.
  while (performance.now() < 60_000) {
    while (Atomics.load(words, 0) !== mine) Atomics.wait(words, 0, other);
    const start = performance.now();
    Atomics.wait(words, 1, 0, 0.1);
    const now = performance.now();
    while (performance.now() < 2 * now - start);
    Atomics.store(words, 0, other);
    Atomics.notify(words, 0);
  }`;

test("threads that sleep between their calls, and hardly ever in one, spin", async () => {
  const child = spawn(process.execPath, ["-e", handOver, handOver], { stdio: "ignore" });
  try {
    const pid = child.pid!;
    const endpoint = { transport: "unix", path: "" };
    const threads = new Threads(pid);
    const subject = { pid, threads, makesCalls: true, endpoint } as unknown as Subject;
    const busy = () => threads.read().filter(({ ran }) => ran > 100_000_000n);
    await vi.waitFor(() => expect(busy()).toHaveLength(2), { timeout: 20_000 });
    const tids = busy().map(({ tid }) => tid);
    const own = () => threads.read().filter(({ tid }) => tids.includes(tid));

    const first = own();
    const watch = new SpinWatch(subject, first, performance.now());
    let doing: Doing;
    do {
      await sleep(2);
      doing = watch.look(own(), false);
    } while (doing === "nothing known" && spentSince(first, own()).ranMs < 1_000);
    expect(doing).toBe("spins");
  } finally {
    child.kill("SIGKILL");
    await once(child, "exit");
  }
});
