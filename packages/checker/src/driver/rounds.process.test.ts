import { afterAll, describe, test } from "vitest";
import type { Step } from "../conversation.ts";
import { LifeHolder } from "../engine/life-holder.ts";
import { quietsOf } from "../engine/quiet.ts";
import { steps } from "../testing/steps.ts";
import type { Transcript } from "../transcript.ts";

const holders: LifeHolder[] = [];
afterAll(async () => {
  for (const holder of holders) await holder.end();
});

/** A server that answers each byte with the next one, and goes round as `loop` says. */
const server = (loop: string) => `
  import { accept, AF_UNIX, bind, close, epoll_create1, epoll_ctl, EPOLL_CTL_ADD, epoll_wait, EPOLLIN, F_SETFL, fcntl,
    FdSet, listen, O_NONBLOCK, poll, POLLIN, read, select, write, SOCK_STREAM, socket, SyscallError
  } from "@ipcbook/syscalls";

  export function server(path) {
    const listener = socket(AF_UNIX, SOCK_STREAM);
    bind(listener, { family: AF_UNIX, path });
    listen(listener, 5);
    fcntl(listener, F_SETFL, O_NONBLOCK);
    const clients = new Set();
    const owed = [];
    const unlessEmpty = (call) => {
      try {
        return call();
      } catch (error) {
        if (error instanceof SyscallError && error.code === "EAGAIN") return null;
        throw error;
      }
    };
    const take = () => {
      const client = unlessEmpty(() => accept(listener).fd);
      if (client === null) return;
      fcntl(client, F_SETFL, O_NONBLOCK);
      clients.add(client);
      if (set !== null) epoll_ctl(set, EPOLL_CTL_ADD, client, { events: EPOLLIN });
    };
    const drop = (client) => {
      close(client);
      clients.delete(client);
    };
    const hear = (client) => {
      const byte = new Uint8Array(1);
      const length = unlessEmpty(() => read(client, byte));
      if (length === 0) drop(client);
      else if (length === 1) owed.push([client, byte.map((value) => value + 1)]);
    };
    const pay = () => {
      for (const [client, byte] of owed.splice(0)) write(client, byte);
    };
    const ready = (fds, ms) => {
      const watched = fds.map((fd) => ({ fd, events: POLLIN, revents: 0 }));
      poll(watched, ms);
      return watched.filter(({ revents }) => revents !== 0).map(({ fd }) => fd);
    };
    const all = () => [listener, ...clients];
    const serve = (fds) => fds.forEach((fd) => fd === listener ? take() : hear(fd));
    let set = null;
    let rounds = 0;
    for (;;) {
      ${loop}
    }
  }
`;

const silent: Step[] = [
  { do: "connect", on: "A" },
  { do: "receive", on: "A" },
  { do: "close", on: "A" },
];
const asks: Step[] = [
  { do: "connect", on: "A" },
  { do: "settle" },
  { do: "send", on: "A", bytes: [65] },
  { do: "receive", on: "A", upTo: 1 },
  { do: "close", on: "A" },
  { do: "settle" },
];

const asksAtOnce = asks.filter((step) => step.do !== "settle");

async function open(loop: string): Promise<(all: Step[]) => Promise<Transcript>> {
  const holder = await LifeHolder.open({
    kind: "server",
    family: "unix",
    exports: ["server"],
    runtime: "deno",
    tier: "default",
    source: server(loop),
  });
  if (!(holder instanceof LifeHolder)) throw new Error(JSON.stringify(holder));
  holders.push(holder);
  return (all) => holder.hold(steps(all));
}

const answered = (transcript: Transcript) =>
  transcript.kind === "sockets" &&
  transcript.observations.some((seen) => seen?.saw === "received" && seen.bytes[0] === 66);
const ends = (transcript: Transcript) =>
  transcript.kind === "sockets" &&
  transcript.observations.some((seen) => seen?.saw === "received" && seen.then === "end");

// They wait most of the time.
describe.concurrent("a server that a timer wakes again and again", () => {
  test.for<[string, string]>([
    ["poll", "serve(ready(all(), 150)); pay();"],
    [
      "select",
      `const fds = new FdSet();
       all().forEach((fd) => fds.set(fd));
       select(Math.max(...all()) + 1, fds, null, null, 150);
       serve(all().filter((fd) => fds.isSet(fd)));
       pay();`,
    ],
    [
      "epoll_wait",
      `if (set === null) epoll_ctl(set = epoll_create1(), EPOLL_CTL_ADD, listener, { events: EPOLLIN });
       serve(epoll_wait(set, 8, 150).map(({ data }) => Number(data)));
       pay();`,
    ],
    ["a sleep, after which it asks everybody", "ready([], 30); serve(all()); pay();"],
    [
      "a sleep that is no call",
      "take(); clients.forEach(hear); pay(); Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 40);",
    ],
    ["a wait for its clients alone", "serve(ready([...clients], 60)); take(); pay();"],
    [
      "a timer after which it pays what it owes",
      "const fds = ready(all(), 150); serve(fds); if (fds.length === 0) pay();",
    ],
  ])("with %s answers as before, however often it was silent", async ([, loop], { expect }) => {
    const hold = await open(loop);
    for (let turn = 0; turn < 3; turn++) {
      const quiets = quietsOf(await hold(silent)).map(({ why }) =>
        why === "late" ? "silence" : why
      );
      expect(quiets).toEqual(["silence"]);
      expect(answered(await hold(asks))).toBe(true);
    }
  });

  test("is seen to leave a silent client after some of its rounds", async ({ expect }) => {
    const hold = await open(`
      const fds = ready(all(), 150);
      rounds = fds.length === 0 ? rounds + 1 : 0;
      if (rounds === 8) clients.forEach(drop);
      serve(fds);
      pay();`);
    for (let turn = 0; turn < 3; turn++) {
      expect(ends(await hold(silent))).toBe(true);
      expect(answered(await hold(asksAtOnce))).toBe(true);
    }
  });
});

// Alone: where the processors are free, both threads of such a server sleep for a moment in each call.
test.sequential.for<["busy" | "asleep", string]>([
  ["busy", "serve(ready(all(), 0)); pay();"],
  ["busy", "take(); clients.forEach(hear); pay();"],
  ["asleep", "serve(ready(all(), 1)); pay();"],
  ["asleep", "take(); clients.forEach(hear); pay(); ready([], 1);"],
])("a server is seen to be %s: %s", async ([activity, loop], { expect }) => {
  const hold = await open(loop);
  for (let turn = 0; turn < 2; turn++) {
    const transcript = await hold([
      { do: "connect", on: "A" },
      { do: "look", at: ["activity"] },
      { do: "close", on: "A" },
    ]);
    expect(transcript).toMatchObject({
      observations: [{}, { saw: "kernel", facts: { activity } }, null],
    });
  }
});
