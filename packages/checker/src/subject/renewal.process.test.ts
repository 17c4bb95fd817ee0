import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startRun } from "../driver/start-run.ts";
import { StreamClient } from "../driver/stream-client.ts";
import { ready } from "./ready.ts";
import { makeSite, type Site } from "./site.ts";
import type { SubjectOptions } from "./subject-options.ts";
import { Subject } from "./subject.ts";

let grounds: string;
let subject: Subject;
beforeEach(() => void (grounds = mkdtempSync(join(tmpdir(), "ipcbook-"))));
afterEach(async () => {
  await subject.end();
  rmSync(grounds, { recursive: true });
});

/** A server that takes one client, and then does `then`. */
const server = (then: string, first = ""): SubjectOptions => ({
  kind: "server",
  family: "unix",
  exports: ["server"],
  runtime: "deno",
  tier: "default",
  source: `
    import { accept, AF_UNIX, bind, close, listen, SOCK_STREAM, socket } from "@ipcbook/syscalls";
    ${first}
    export function server(path: string) {
      const fd = socket(AF_UNIX, SOCK_STREAM);
      bind(fd, { family: AF_UNIX, path });
      listen(fd, 5);
      accept(fd);
      ${then}
    }`,
});

const isImported = () => subject.report?.did === "import";

async function started(options: SubjectOptions): Promise<Site> {
  subject = Subject.spawn(options, grounds);
  expect(await ready(subject, isImported)).toBeNull();
  return await runAgain();
}

async function runAgain(): Promise<Site> {
  const site = makeSite("unix", grounds);
  const { observation } = await startRun(subject, site, []);
  expect(observation).toMatchObject({ listening: true });
  return site;
}

function visit({ endpoint }: Site): void {
  const client = StreamClient.open(endpoint, subject.pid);
  expect(client).toBeInstanceOf(StreamClient);
  (client as StreamClient).close();
}

test("a run that a call holds is ended twenty times, in one process", async () => {
  await started(server(""));
  const { pid } = subject;
  for (let round = 0; round < 20; round++) {
    expect(await subject.renew()).toBe(true);
    await runAgain();
  }
  expect(subject.pid).toBe(pid);
  expect(subject.exit).toBeNull();
});

test.each([
  ["returns", "", { code: 0, signal: null }],
  ["throws", "throw new Error('no');", { code: 106, signal: null }],
  ["exits", "Deno.exit(7);", { code: 7, signal: null }],
])("a server that %s has ended, and can begin again", async (_, then, exit) => {
  const site = await started(server(then));
  for (let round = 0; round < 3; round++) {
    visit(round === 0 ? site : await runAgain());
    expect(await subject.exited()).toEqual(exit);
    expect(subject.report).toMatchObject({ did: "end" });
    expect(StreamClient.open(subject.endpoint, null)).toMatchObject({ code: "ECONNREFUSED" });
    expect(await subject.renew()).toBe(true);
    expect(subject.exit).toBeNull();
  }
});

test("an end that is reported while it is renewed is that of the run before", async () => {
  let site = await started(server(""));
  for (let round = 0; round < 40; round++) {
    visit(site);
    expect(await subject.renew()).toBe(true);
    expect(subject.exit).toBeNull();
    site = await runAgain();
  }
});
