import { afterEach, expect, test } from "vitest";
import { StreamClient } from "../driver/stream-client.ts";
import { waitFor } from "../driver/wait.ts";
import { readThreads } from "../kernel/threads.ts";
import { ready } from "./ready.ts";
import { Subject } from "./subject.ts";

let subject: Subject;
afterEach(() => subject.end());

/** A handler that sends how many clients it has had, after `first`, which its module does. */
const counting = (first = "", then = "") => `
  import process from "node:process";
  let clients = 0;
  ${first}
  export async function handler(conn: any) {
    await conn.write(Uint8Array.of(++clients));
    conn.close();
    ${then}
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
}

/** What the next client gets. */
async function next(): Promise<unknown> {
  const client = StreamClient.open(subject.endpoint, subject.pid);
  if (!(client instanceof StreamClient)) return client;
  try {
    for (;;) {
      const got = client.receive(1);
      if (got !== "nothing yet") return typeof got === "object" ? got.bytes[0] : got;
      const quiet = await waitFor({ subject, fd: client.fd, inFlight: () => false });
      if (quiet) return quiet;
    }
  } finally {
    client.close();
  }
}

async function renewed(source?: string): Promise<boolean> {
  return await subject.renew(source) && await ready(subject) === null;
}

test.each(["unix", "inet"] as const)(
  "a handler at %s begins again twenty times in one process",
  async (family) => {
    await start(counting(), family);
    const { pid } = subject;
    for (let round = 0; round < 20; round++) {
      expect(await next()).toBe(1);
      expect(await next()).toBe(2);
      expect(await renewed()).toBe(true);
    }
    expect(subject.pid).toBe(pid);
  },
);

test.each([
  ["timers", "setInterval(() => {}, 1);"],
  ["a promise that is never kept", "new Promise(() => {});"],
  [
    "a thread",
    `new Worker("data:application/javascript,setInterval(() => {}, 1)", { type: "module" });`,
  ],
  [
    "a thread that spins",
    `new Worker("data:application/javascript,for (;;);", { type: "module" });`,
  ],
  ["what is read from standard input", "Deno.stdin.read(new Uint8Array(1));"],
  ["no standard input", "Deno.stdin.close();"],
  ["globals", "(globalThis as any).clients = 7; (Array.prototype as any).push = () => 0;"],
])("of a handler that has %s, nothing is left", async (_, first) => {
  await start(counting(first));
  const threads = () => readThreads(subject.pid).filter(({ name }) => /^worker/.test(name)).length;
  const before = threads();
  for (let round = 0; round < 3; round++) {
    expect(await next()).toBe(1);
    // Where it does not begin again, a new process takes its place.
    if (!await renewed()) return;
    expect(threads()).toBe(before);
  }
});

test.each([
  ["never comes back", "for (;;);"],
  ["blocks", "Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);"],
  ["has ended", "Deno.exit(3);"],
  [
    "has left a folder in the place of its name",
    `
    if (conn.localAddr.path) { Deno.removeSync(conn.localAddr.path); Deno.mkdirSync(conn.localAddr.path); }`,
  ],
])("a handler that %s is given up", async (_, then) => {
  await start(counting("", then));
  expect(await next()).toBe(1);
  expect(await renewed()).toBe(false);
});

test("another program of ours takes its place, again and again", async () => {
  await start(counting());
  const { pid } = subject;
  for (let round = 0; round < 10; round++) {
    expect(await next()).toBe(1);
    expect(await renewed(counting(`clients = ${round};`))).toBe(true);
    expect(await next()).toBe(round + 1);
    expect(await renewed(counting())).toBe(true);
  }
  expect(subject.pid).toBe(pid);
});
