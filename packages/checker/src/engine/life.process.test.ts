import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { Bench } from "../testing/exercise.ts";
import { asker, clientSource } from "../testing/asker.ts";
import { nextByte, serverSource } from "../testing/next-byte.ts";
import { text } from "../testing/steps.ts";
import { whoAsks } from "../testing/who-asks.ts";
import type { Verdict } from "../verdict.ts";

const bench = new Bench();
afterAll(() => bench.remove());
bench.write("server", serverSource);
bench.write("client", clientSource);

function gist({ verdict, diagnosis, difference }: Verdict): string {
  return [verdict, diagnosis?.id ?? difference?.conversation.id].filter(Boolean).join(": ");
}

function checkServer(source: string, family: "unix" | "inet" = "unix"): Promise<Verdict> {
  const reference = join(bench.folder, "server.ts");
  return bench.check(source, { exercise: nextByte(family), reference });
}

function checkClient(source: string): Promise<Verdict> {
  return bench.check(source, { exercise: asker, reference: join(bench.folder, "client.ts") });
}

const named = { title: text("A mistake"), explanation: text("What it does.") };

const swap = (from: string, to: string) => serverSource.replace(from, to);

describe("check() of a server", () => {
  test.each(["unix", "inet"] as const)("passes the reference over %s", async (family) => {
    expect(gist(await checkServer(serverSource, family))).toBe("pass");
  });

  const right: Record<string, string> = {
    "polls before it accepts": swap(
      "client = accept(fd).fd;",
      "poll([{ fd, events: POLLIN, revents: 0 }], -1); client = accept(fd).fd;",
    ).replace("unlink,", "unlink, poll, POLLIN,"),
    "ignores SIGPIPE and writes": swap("send(client, byte, MSG_NOSIGNAL)", "write(client, byte)")
      .replace("unlink,", "unlink, write, sigaction, SIGPIPE,")
      .replace("listen(fd, 5);", "listen(fd, 5); sigaction(SIGPIPE, { handler: 'ignore' });"),
    "waits with epoll": swap(
      "client = accept(fd).fd;",
      `const set = epoll_create1();
       epoll_ctl(set, EPOLL_CTL_ADD, fd, { events: EPOLLIN });
       epoll_wait(set, 8, -1);
       close(set);
       client = accept(fd).fd;`,
    ).replace("unlink,", "unlink, epoll_create1, epoll_ctl, epoll_wait, EPOLL_CTL_ADD, EPOLLIN,"),
    "is slow to listen": swap(
      "listen(fd, 5);",
      "Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60); listen(fd, 5);",
    ),
  };
  test.each(Object.entries(right))("passes one that %s", async (_, source) => {
    expect(gist(await checkServer(source))).toBe("pass");
  });

  const wrong: Record<string, [source: string, gist: string | RegExp]> = {
    "does nothing": ["export function server(path: string) {}", "fail: exits"],
    "spins": ["export function server(path: string) { for (;;); }", "fail: spinning"],
    "calls without end": [
      `import { getpid } from "@ipcbook/syscalls";
       export function server(path: string) { for (;;) getpid(); }`,
      "fail: spinning",
    ],
    "sleeps for ever": [
      `export function server(path: string) {
         Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
       }`,
      "fail: not-listening",
    ],
    "is no server": ["export const server = 1;", "fail: wrong-export"],
    "has another name": ["export function serve() {}", "fail: missing-export"],
    "does not parse": ["export function server( {", "fail: cannot-import"],
    "throws": ["export function server() { throw new Error('no'); }", "fail: server-threw"],
    "ends the process": ["export function server() { Deno.exit(3); }", "fail: exits"],
    "throws a moment later": [
      `export async function server() {
         await null; null.x;
       }`,
      "fail: server-threw",
    ],
    "never listens": [swap("listen(fd, 5);", ""), /^fail: server-threw$/],
    "serves one client": [swap("close(client);", "close(client); return;"), "fail: exits"],
    "keeps its clients": [swap("close(client);", ""), /^fail: (silence|one)$/],
    "keeps a second descriptor": [
      swap("close(client);", "dup(client); shutdown(client, 2); close(client);")
        .replace("unlink,", "unlink, dup, shutdown,"),
      /^fail/,
    ],
    "dies of SIGPIPE": [
      swap("if (read(client, byte) === 1) {", "read(client, byte); {")
        .replace("send(client, byte, MSG_NOSIGNAL)", "write(client, byte)")
        .replace("unlink,", "unlink, write,"),
      "fail: killed-by-sigpipe",
    ],
    "does not remove a stale file": [swap("if (!port) removeStale(at);", ""), "fail: server-threw"],
    "takes EINTR for an end": [
      swap('if (error.code === "EINTR") continue;', ""),
      "fail: server-threw",
    ],
    "listens elsewhere": [
      swap("bind(fd, address);", "bind(fd, { family: AF_UNIX, path: at + '2' });"),
      "fail: not-listening",
    ],
  };
  test.each(Object.entries(wrong))("fails one that %s", async (_, [source, expected]) => {
    expect(gist(await checkServer(source))).toMatch(expected);
  });

  test("tells its last calls, with the name it was given as it would be in its folder", async () => {
    const { calls } = await checkServer(swap("if (!port) removeStale(at);", ""));
    expect(calls.at(-1)).toMatch(
      /^bind\(\d+, \{sa_family=AF_UNIX, sun_path="socket"\}, 9\) = -1 EADDRINUSE/,
    );
    expect((await checkServer(swap("close(fd);", "close(fd);"))).calls).toEqual([]);
  });

  test("shows where a server listens that takes every interface", async () => {
    const { difference, ...verdict } = await checkServer(
      swap("address: host, port", "address: '0.0.0.0', port"),
      "inet",
    );
    expect(gist({ difference, ...verdict })).toBe("fail: where");
    expect(difference!.attempt).toMatchObject({
      observations: [{ saw: "kernel", facts: { listening: "everywhere" } }],
    });
  });

  test.each([["inet", 1], ["unix", 0]] as const)(
    "counts what a server leaves in CLOSE_WAIT over %s",
    async (family, left) => {
      const { difference, ...verdict } = await checkServer(
        swap("if (read(client, byte) === 1)", "if (read(client, byte) === 0) continue; else"),
        family,
      );
      expect(gist({ difference, ...verdict })).toBe("fail: keeps-sockets");
      expect(difference!.reference).toMatchObject({
        observations: [{ saw: "connected" }, null, {
          facts: { sockets: 1, accepted: 0, "close-wait": 0 },
        }],
      });
      expect(difference!.attempt).toMatchObject({
        observations: [{ saw: "connected" }, null, {
          facts: { sockets: 2, accepted: 1, "close-wait": left },
        }],
      });
    },
  );

  test("names no mistake that listens elsewhere where the attempt has died before it listens", async () => {
    const exercise = { ...nextByte("inet"), mistakes: { elsewhere: named } };
    const elsewhere = swap("bind(fd, address);", "");
    const options = {
      exercise,
      reference: join(bench.folder, "server.ts"),
      mistakes: { elsewhere: bench.write("elsewhere", elsewhere) },
    };
    expect(gist(await bench.check(`${elsewhere}// Otherwise the same.`, options)))
      .toBe("fail: elsewhere");
    // EINVAL: the port that listen() has given it is its name.
    const listensFirst = swap("bind(fd, address);", "listen(fd, 5); bind(fd, address);");
    expect(gist(await bench.check(listensFirst, options))).toBe("fail: server-threw");
  });

  test("names no mistake that dies of a call where the attempt returns", async () => {
    const atEnd = (then: string) =>
      swap("let client;", "let client, count;")
        .replace("read(client, byte) === 1", "(count = read(client, byte)) === 1")
        .replace("close(client);", `close(client); if (count === 0) ${then};`);
    const dies = atEnd("close(client)");
    const options = {
      exercise: { ...nextByte("unix"), mistakes: { "closes-twice": named } },
      reference: join(bench.folder, "server.ts"),
      mistakes: { "closes-twice": bench.write("closes-twice", dies) },
    };
    expect(gist(await bench.check(`${dies}// Otherwise the same.`, options)))
      .toBe("fail: closes-twice");
    expect(gist(await bench.check(atEnd("return"), options))).toBe("fail: exits");
  });

  test("sees that a server can't be restarted without SO_REUSEADDR", async () => {
    const verdict = await checkServer(
      swap("setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, 1);", ""),
      "inet",
    );
    expect(gist(verdict)).toBe("fail: server-threw");
    expect(verdict.diagnosis!.explanation.en).toContain("bind EADDRINUSE 127.0.0.1");
  });
});

describe("check() of a server that is told who its client is", () => {
  const knows = (identity: string) => `
    import { accept, AF_UNIX, bind, close, dup, getpid, getsockoptBytes, listen, read, send, MSG_NOSIGNAL,
      SO_PEERCRED, SOCK_STREAM, socket, SOL_SOCKET, ucred } from "@ipcbook/syscalls";
    export function server(path) {
      const listener = socket(AF_UNIX, SOCK_STREAM);
      bind(listener, { family: AF_UNIX, path });
      listen(listener, 5);
      const buffer = new Uint8Array(64);
      for (;;) {
        const { fd } = accept(listener);
        const peer = ${identity};
        const length = read(fd, buffer);
        const [what, number] = new TextDecoder().decode(buffer.subarray(0, length)).trim().split(" ");
        send(fd, Uint8Array.of(Number(number) === peer[what] ? 1 : 0), MSG_NOSIGNAL);
        close(fd);
      }
    }`;
  const fromKernel = "ucred(getsockoptBytes(fd, SOL_SOCKET, SO_PEERCRED, 12))";
  bench.write("knows", knows(fromKernel));
  const checkKnows = (identity: string) =>
    bench.check(knows(identity), {
      exercise: whoAsks,
      reference: join(bench.folder, "knows.ts"),
    });

  test("passes one that asks the kernel", async () => {
    expect(gist(await checkKnows(fromKernel))).toBe("pass");
  });

  const dups = (per: string) => `${fromKernel}; ${per} dup(listener)`;

  test("passes one that keeps a second descriptor of its listener to spare", async () => {
    expect(gist(await checkKnows(dups("server.spare ??=")))).toBe("pass");
  });

  test("fails one that keeps one more for each client", async () => {
    expect(gist(await checkKnows(dups("")))).toBe("fail: keeps-sockets");
  });

  test("fails one that takes itself for the client", async () => {
    const { difference, ...verdict } = await checkKnows(`{ ...${fromKernel}, pid: getpid() }`);
    expect(gist({ difference, ...verdict })).toBe("fail: pid");
    expect(difference!.reference).toMatchObject({
      observations: [{ saw: "connected" }, null, { saw: "received", bytes: [1], then: "end" }],
    });
  });

  test("fails one that takes the next client for the first", async () => {
    const verdict = await checkKnows(`(server.first ??= ${fromKernel})`);
    expect(gist(verdict)).toBe("fail: others");
  });
});

describe("check() of a client", () => {
  const of = (from: string, to: string) => clientSource.replace(from, to);

  test("passes the reference", async () => {
    expect(gist(await checkClient(clientSource))).toBe("pass");
  });

  test("fails one that returns something else", async () => {
    const verdict = await checkClient(of("return byte[0];", "return 0x42;"));
    expect(verdict.verdict).toBe("fail");
    expect(verdict.difference!.attempt).toMatchObject({
      observations: expect.arrayContaining([
        { saw: "finished", how: { why: "returned", value: "66" }, left: 0 },
      ]),
    });
  });

  test.each([
    ["keeps its descriptor", of("close(fd);", ""), /^fail/],
    ["never reads", of("read(fd, byte);", ""), /^fail/],
    ["waits for more", of("return byte[0];", "read(fd, byte); return byte[0];"), /^fail/],
    ["throws something else", of("connect(fd,", "throw new Error(); connect(fd,"), /^fail/],
    [
      "swallows the error",
      of("} finally {", "} catch { return 0; } finally {"),
      "fail: nobody",
    ],
    ["spins", "export function client() { for (;;); }", "fail: spinning"],
  ])("fails one that %s", async (_, source, expected) => {
    expect(gist(await checkClient(source))).toMatch(expected);
  });
});
