import { afterEach, expect, test } from "vitest";
import { ServingHolder } from "../engine/serving-holder.ts";
import { readThreads } from "../kernel/threads.ts";
import { steps } from "../testing/steps.ts";
import { isAttemptsThread } from "./attempts-thread.ts";
import { ready } from "./ready.ts";
import { Subject } from "./subject.ts";

let subject: Subject;
let holder: ServingHolder;
afterEach(() => holder.end());

/** A handler that sends how many clients it has had, after `first`, which its module does; before it closes it does `then`. */
const counting = (first = "", then = "") => `
  let clients = 0;
  ${first}
  export async function handler(conn) {
    await conn.write(Uint8Array.of(++clients));
    ${then}
    conn.close();
  }`;

async function start(source: string, family: "unix" | "inet" = "unix"): Promise<void> {
  subject = Subject.spawn({
    kind: "handler",
    family,
    exports: ["handler"],
    runtime: "deno",
    tier: "default",
    source,
  });
  expect(await ready(subject)).toBeNull();
  holder = new ServingHolder(subject);
}

/** The byte that the next client gets, once nothing more comes. */
async function next(): Promise<unknown> {
  const seen = await holder.hold(steps([
    { do: "connect", on: "A" },
    { do: "receive", on: "A" },
  ]));
  const last = seen.kind === "sockets" ? seen.observations[1] : null;
  return last?.saw === "received" ? last.bytes[0] : seen;
}

const threadsOf = () =>
  readThreads(subject.pid).filter((thread) => isAttemptsThread(subject, thread))
    .map(({ tid }) => tid);

test.each(["unix", "inet"] as const)(
  "a handler at %s begins again twenty times in one process",
  async (family) => {
    await start(counting(), family);
    const { pid } = subject;
    for (let round = 0; round < 20; round++) {
      expect(await next()).toBe(1);
      expect(await next()).toBe(2);
      expect(await holder.renew()).toBe(true);
    }
    expect(subject.pid).toBe(pid);
  },
);

/** Counts from 50 where `left` says that a thread before this one has left something. */
const leaving = (leave: string, left: string) => `if (${left}) clients = 49; ${leave}`;

test.each([
  ["timers", "setInterval(() => {}, 1);"],
  ["a promise that is never kept", "new Promise(() => {});"],
  ["no standard input", "Deno.stdin.close();"],
  ["a global", leaving("globalThis.left = 1;", `"left" in globalThis`)],
  ["another prototype", leaving("Array.prototype.left = 1;", `"left" in []`)],
])("of a handler that has %s, nothing is left", async (_, first) => {
  await start(counting(first));
  for (let round = 0; round < 3; round++) {
    expect(await next()).toBe(1);
    const before = threadsOf();
    expect(before).not.toEqual([]);
    expect(await holder.renew()).toBe(true);
    expect(threadsOf().filter((tid) => before.includes(tid))).toEqual([]);
  }
});

test.each([
  ["never comes back", "", "for (;;);"],
  ["blocks", "", "Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);"],
  [
    "has a thread that sleeps",
    `new Worker("data:application/javascript,setInterval(() => {}, 1)", { type: "module" });`,
    "",
  ],
  [
    "has a thread that spins",
    `new Worker("data:application/javascript,for (;;);", { type: "module" });`,
    "",
  ],
])(
  "a handler that %s begins again when its threads are gone, or not at all",
  async (_, first, then) => {
    await start(counting(first, then));
    expect(await next()).toBe(1);
    const before = threadsOf();
    // The runtime ends them after two seconds, for which only a busy machine is waited.
    const isLeft = () => threadsOf().some((tid) => before.includes(tid));
    if (await holder.renew()) expect(isLeft()).toBe(false);
    else expect(subject.exit).toBeNull();
  },
);

test.each([
  ["has ended", "Deno.exit(3);"],
  [
    "has left a folder in the place of its name",
    "const { path } = conn.localAddr; Deno.removeSync(path); Deno.mkdirSync(path);",
  ],
])("a handler that %s is given up", async (_, then) => {
  await start(counting("", then));
  expect(await next()).toBe(1);
  expect(await holder.renew()).toBe(false);
});

test("another program of ours takes its place, again and again", async () => {
  await start(counting());
  const { pid } = subject;
  for (let round = 0; round < 10; round++) {
    expect(await next()).toBe(1);
    expect(await holder.renew(counting(`clients = ${round};`))).toBe(true);
    expect(await next()).toBe(round + 1);
    expect(await holder.renew(counting())).toBe(true);
  }
  expect(subject.pid).toBe(pid);
});
