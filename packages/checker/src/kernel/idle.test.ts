import { expect, test } from "vitest";
import { activity } from "./idle.ts";
import type { Thread } from "./threads.ts";

const all = () => true;

function thread(change: Partial<Thread> = {}): Thread {
  return {
    tid: 1,
    name: "worker-0",
    state: "S",
    call: { name: "epoll_wait", args: [3n, 0n, 1024n, 0xffff_ffffn, 0n, 0n] },
    ran: 10n,
    waited: 0n,
    ...change,
  };
}

function epoll(timeout: number): Thread {
  return thread({ call: { name: "epoll_wait", args: [3n, 0n, 1024n, BigInt(timeout), 0n, 0n] } });
}

test("activity() is idle for ever where all threads sleep without a time-out", () => {
  expect(activity([thread()], [thread()], all)).toEqual({
    is: "idle",
    untilMs: Infinity,
    blockedIn: "epoll_wait",
  });
});

test("activity() tells how long the shortest wait of the attempt lasts", () => {
  const threads = [epoll(60), { ...epoll(20), tid: 2 }];
  expect(activity(threads, threads, all)).toMatchObject({ is: "idle", untilMs: 20 });
});

test("activity() leaves out the timers of the runtime's own threads", () => {
  const threads = [{ ...epoll(20), name: "deno" }, { ...epoll(0xffff_ffff), tid: 2 }];
  expect(activity(threads, threads, ({ name }) => name.startsWith("worker-"))).toMatchObject({
    untilMs: Infinity,
  });
});

test("activity() is active where a thread ran in between, runs, or waits for a disk", () => {
  const active = { is: "active" };
  expect(activity([thread()], [thread({ ran: 11n })], all)).toEqual(active);
  expect(activity([thread({ state: "R" })], [thread()], all)).toEqual(active);
  expect(activity([thread()], [thread({ state: "D" })], all)).toEqual(active);
});

test("activity() is active where threads came or went", () => {
  expect(activity([thread()], [thread(), thread({ tid: 2 })], all)).toEqual({ is: "active" });
  expect(activity([thread()], [thread({ tid: 2 })], all)).toEqual({ is: "active" });
  expect(activity([], [], all)).toEqual({ is: "active" });
});

test("activity() does not know when a wait ends that ends at a moment", () => {
  const timed = thread({ call: { name: "futex", args: [1n, 0x189n, 0n, 0x7fffn, 0n, 0n] } });
  expect(activity([timed], [timed], all)).toMatchObject({ is: "idle", untilMs: 0 });
});

test("activity() is active where nobody can tell how long a thread waits", () => {
  const timed = thread({ call: { name: "pselect6", args: [1n, 0n, 0n, 0n, 8n, 0n] } });
  const unknown = thread({ call: { name: "syscall 999", args: [] } });
  expect(activity([timed], [timed], all)).toEqual({ is: "active" });
  expect(activity([unknown], [unknown], all)).toEqual({ is: "active" });
  expect(activity([thread({ call: null })], [thread({ call: null })], all)).toEqual({
    is: "active",
  });
});

test("activity() names the call and the descriptor that an attempt is blocked in", () => {
  const blocked = thread({ call: { name: "accept4", args: [3n, 0n, 0n, 0n, 0n, 0n] } });
  expect(activity([blocked], [blocked], all)).toMatchObject({ blockedIn: "accept4, fd 3" });
});
