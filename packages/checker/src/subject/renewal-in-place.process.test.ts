import { expect, test } from "vitest";
import { residentPages } from "../kernel/resident-pages.ts";
import { renewedServer } from "../testing/renewed-server.ts";

/** Servers whose runs leave nothing behind, by what they are in when they are renewed. */
const again: Record<string, string> = {
  "accept": "accept(listener(path));",
  "accept, and close what they had": `
    const fd = listener(path);
    try { accept(fd); } finally { close(fd); }`,
  "accept, and look at its error": `
    const fd = listener(path);
    for (;;) {
      try { accept(fd); } catch (error) {
        console.log("not even this is seen");
        if ((error as calls.SyscallError).code !== "EINTR") throw error;
      }
    }`,
  "recv": `
    const fd = listener(path);
    const [a] = calls.socketpair(AF_UNIX, SOCK_STREAM);
    recv(a, new Uint8Array(1));`,
  "poll": "poll([{ fd: listener(path), events: calls.POLLIN, revents: 0 }], -1);",
  "poll, again and again": `
    const fd = listener(path);
    for (;;) poll([{ fd, events: calls.POLLIN, revents: 0 }], 0);`,
  "select": `
    const fd = listener(path);
    const reads = new FdSet();
    reads.set(fd);
    select(fd + 1, reads, null, null, null);`,
  "epoll_wait": `
    const set = epoll_create1();
    epoll_ctl(set, calls.EPOLL_CTL_ADD, listener(path), { events: calls.EPOLLIN });
    epoll_wait(set, 4, -1);`,
};

test.each(Object.entries(again))(
  "a server in %s begins again in its thread, as a new process would",
  async (_, body) => {
    await using server = await renewedServer(`
      let runs = 0;
      export function server(path: string): void { console.log("run", ++runs); ${body} }`);
    const first = server.thread();
    for (let round = 0; round < 5; round++) {
      expect(await server.run()).toBe(true);
      expect(await server.subject.renew()).toBe(true);
      expect(server.thread()).toBe(first);
    }
    expect(server.subject.output()).toBe("run 1\n".repeat(5));
  },
);

test.each([
  ["returns", ""],
  ["throws", "throw new RangeError('no');"],
  ["exits", "Deno.exit(3);"],
  ["exits, and goes on if that throws", "try { Deno.exit(3); } catch { accept(fd); }"],
])("a server that %s begins again in its thread", async (_, then) => {
  await using server = await renewedServer(`
    export function server(path: string): void { const fd = listener(path); close(fd); ${then} }`);
  const first = server.thread();
  for (let round = 0; round < 3; round++) {
    await server.run();
    await server.subject.exited();
    expect(await server.subject.renew()).toBe(true);
    expect(server.subject.exit).toBeNull();
    expect(server.thread()).toBe(first);
  }
});

test("where an error was thrown is told as in the first run", async () => {
  await using server = await renewedServer(
    `export function server() {\n console.log(new Error("here").stack); throw new Error("there"); }`,
  );
  for (let round = 0; round < 2; round++) {
    await server.run();
    await server.subject.exited();
    expect(await server.subject.renew()).toBe(true);
  }
  const { length } = server.subject.output().match(/ attempt\.ts:\d+:\d+|\(attempt\.ts:\d+:\d+/g) ??
    [];
  expect(length).toBe(4);
  expect(server.subject.output()).not.toContain("?");
});

test("a hundred renewals take little memory", async () => {
  await using server = await renewedServer(
    `export function server(path: string): void { accept(listener(path)); }`,
  );
  const atFirst = residentPages(server.subject.pid);
  for (let round = 0; round < 100; round++) {
    expect(await server.run()).toBe(true);
    expect(await server.subject.renew()).toBe(true);
  }
  // In pages of 4 KiB.
  expect(residentPages(server.subject.pid) - atFirst).toBeLessThan(64 * 256);
});
