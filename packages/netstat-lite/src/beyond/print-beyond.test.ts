import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import type { HostSource } from "../names/host-finder.ts";
import { run } from "../testing/run.ts";
import type { SocketDocument } from "./socket-entry.ts";

const recorded = fileURLToPath(new URL("../fixtures/net-tools-2.10/", import.meta.url));
const etc = `${recorded}etc`;
const folder = mkdtempSync(join(tmpdir(), "netstat-lite-beyond-"));
afterAll(() => rmSync(folder, { recursive: true }));

const root = (files: Record<string, string>): string => {
  const proc = mkdtempSync(join(folder, "proc-"));
  mkdirSync(join(proc, "net"));
  for (const name of ["tcp", "tcp6", "udp", "udp6", "udplite", "udplite6", "raw", "raw6", "unix"]) {
    const text = files[name] ??
      readFileSync(`${recorded}proc/net/${name}`, "latin1").split("\n")[0]!;
    writeFileSync(join(proc, "net", name), text, "latin1");
  }
  return proc;
};
const header = readFileSync(`${recorded}proc/net/tcp`, "latin1").split("\n")[0]!;
/** One row: only the state, the timer and the queues matter. */
const tcp = (
  state: string,
  { timer = "00:00000000", queues = "00000000:00000000", row = 0 } = {},
) =>
  `   ${row}: 0100007F:2606 0100007F:C35${row} ${state} ${queues} ${timer} 00000000     0        0 47${row} 1`;
const table = (...rows: string[]) => [header, ...rows, ""].join("\n");
const shown = async (proc: string, ...argv: string[]) =>
  Buffer.from((await run(["--proc-root", proc, ...argv], { etc })).out, "latin1").toString("utf8");

describe("netstat() --json", () => {
  test("has each socket of the table, typed", async () => {
    const out = await shown(`${recorded}proc`, "-anx", "-tuw", "-U", "--json");
    const { version, sockets }: SocketDocument = JSON.parse(out);
    assert.equal(version, 1);
    const { out: rows } = await run(["--proc-root", `${recorded}proc`, "-anxtuwU"], { etc });
    assert.equal(
      sockets.length,
      rows.split("\n").filter((row) => /^(tcp|udp|raw|unix)/.test(row)).length,
    );
    const unread = sockets.find((socket) =>
      socket.protocol === "tcp" && socket.receiveQueue === 128512
    );
    expect(unread).toEqual({
      protocol: "tcp",
      state: "ESTABLISHED",
      local: { address: "127.0.0.1", port: 37196 },
      remote: { address: "127.0.0.1", port: 9734 },
      receiveQueue: 128512,
      sendQueue: 0,
      backlog: null,
      timer: null,
      retransmits: 0,
      probes: 0,
      uid: 0,
      inode: expect.any(Number),
      owner: null,
    });
    expect(sockets.find(({ inode }) => inode === 112154)).toEqual({
      protocol: "unix",
      type: "STREAM",
      state: "LISTENING",
      path: "@a@b@c",
      refCount: 2,
      backlog: null,
      peerInode: null,
      shutdown: null,
      inode: 112154,
      owner: null,
    });
  });

  test("by lines, is one object each, and what the filter lets through", async () => {
    const out = await shown(
      `${recorded}proc`,
      "-ta",
      "--json-lines",
      "--filter",
      "state=CLOSE_WAIT",
    );
    const entries = out.trimEnd().split("\n").map((line) => JSON.parse(line));
    assert.deepEqual(entries.map(({ local }) => local), [{ address: "127.0.0.1", port: 37184 }]);
  });

  test("names who holds a socket, with -p", async () => {
    const proc = root({ tcp: table(tcp("01")) });
    mkdirSync(join(proc, "12/fd"), { recursive: true });
    symlinkSync("socket:[470]", join(proc, "12/fd/7"));
    writeFileSync(join(proc, "12/cmdline"), "/usr/bin/程序\x1b[2J\0argument\0");
    const { sockets }: SocketDocument = JSON.parse(await shown(proc, "-tap", "--json"));
    assert.deepEqual(sockets[0]?.owner, { pid: 12, program: "程序?[2J", fd: 7 });
    const rows = await shown(proc, "-tan", "--fds", "--filter", "program=程序 pid=12");
    expect(rows).toMatch(/ESTABLISHED 12\/程序\?\[2J +7 +\n$/);
  });
});

describe("netstat() --explain says what a state means for this socket", () => {
  test.each([
    [
      "06",
      { timer: "03:00001004" },
      "TIME_WAIT: this side closed first; the port is held for 41 s more.",
    ],
    [
      "08",
      {},
      "CLOSE_WAIT: the other side has closed and this program has not: look for a missing close.",
    ],
    [
      "08",
      { queues: "00000000:00000006" },
      "CLOSE_WAIT: the other side has closed and this program has not: look for a missing close; still unread: 5 bytes.",
    ],
    [
      "0A",
      { queues: "00000000:00000002" },
      "LISTEN: connections are taken here; 2 connections wait for accept.",
    ],
    [
      "01",
      { queues: "00000007:00000001", timer: "01:00000014" },
      "ESTABLISHED: both sides can send; unread by this program: 1 byte; not acknowledged yet: 7 bytes; sent again in less than 1 s (so far 0 times).",
    ],
    [
      "05",
      { timer: "03:00000BB8" },
      "FIN_WAIT2: this side has closed, the other has not: look there for a missing close; the kernel gives up in 30 s.",
    ],
    [
      "05",
      { timer: "02:00000BB8" },
      "FIN_WAIT2: this side has closed, the other has not: look there for a missing close.",
    ],
    [
      "04",
      { queues: "00000006:00000000" },
      "FIN_WAIT1: this side has closed; 5 bytes and the end are still on their way.",
    ],
    [
      "09",
      { queues: "00000002:00000000" },
      "LAST_ACK: both sides have closed; 1 byte of this side and the end are still on their way.",
    ],
  ])("state %s %j", async (state, row, text) => {
    const lines = (await shown(root({ tcp: table(tcp(state, row)) }), "-tan", "--explain")).split(
      "\n",
    );
    assert.equal(lines[3]?.trim(), text);
  });

  test("in the language of --lang, or of the environment", async () => {
    const proc = root({ tcp: table(tcp("06", { timer: "03:00001004" })) });
    const chinese = "TIME_WAIT：本端先关闭；端口还要保留41 秒。";
    expect(await shown(proc, "-tan", "--explain", "--lang", "zh")).toContain(chinese);
    const argv = ["--proc-root", proc, "-tan", "--explain"];
    const { out } = await run(argv, { etc, env: { LANG: "zh_CN.UTF-8" } });
    expect(Buffer.from(out, "latin1").toString("utf8")).toContain(chinese);
  });

  test("for every socket of the recorded tables, in both languages", async () => {
    for (const lang of ["en", "zh"]) {
      const out = await shown(`${recorded}proc`, "-an", "--explain", "--lang", lang);
      const rows = out.split("\n").filter((line) => /^(tcp|udp|raw|unix)/.test(line));
      const explained = out.split("\n").filter((line) => line.startsWith("      "));
      assert.equal(explained.length, rows.length);
      expect(out).not.toMatch(/undefined|NaN|null/);
    }
  });
});

/** Runs with other files each time the command pauses. */
async function follow(argv: string[], ...tables: string[]): Promise<string> {
  return await followWith({ folder: etc }, argv, ...tables);
}

async function followWith(
  hosts: HostSource,
  argv: string[],
  ...tables: string[]
): Promise<string> {
  const [first = "", ...later] = tables;
  const proc = root({ tcp: first });
  const { out } = await run(["--proc-root", proc, ...argv], {
    etc,
    hosts,
    pause() {
      const next = later.shift();
      if (next !== undefined) writeFileSync(join(proc, "net/tcp"), next);
      return Promise.resolve(next !== undefined);
    },
  });
  return out;
}

test("netstat() --watch marks what appeared, changed its state, and went", async () => {
  const [one, two] = [tcp("01", { row: 1 }), tcp("01", { row: 2 })];
  const out = await follow(
    ["-tan", "--watch"],
    table(one, two),
    table(tcp("08", { row: 1 }), tcp("01", { row: 3 })),
  );
  const marks = out.split("\n").filter((line) => /^[ +~-] tcp/.test(line)).map((line) =>
    line.replace(/^(.) tcp.*127.0.0.1:(\d+) +(.*)$/, "$1 $2 $3")
  );
  assert.deepEqual(marks, [
    "  50001 ESTABLISHED",
    "  50002 ESTABLISHED",
    "~ 50001 CLOSE_WAIT  (was ESTABLISHED)",
    "+ 50003 ESTABLISHED",
    "- 50002 ESTABLISHED",
  ]);
});

test("netstat() --history tells the states of one socket until it is gone", async () => {
  const argv = ["-t", "--history", "127.0.0.1:9734-127.0.0.1:50001"];
  const states = ["01", "01", "08", "09"].map((state) =>
    table(tcp(state, { row: 1 }), tcp("01", { row: 2 }))
  );
  const out = await follow(argv, ...states, table(tcp("01", { row: 2 })), table());
  const told = out.trimEnd().split("\n").map((line) => line.replace(/^ *[\d.]+ s +(\w+).*$/, "$1"));
  assert.deepEqual(told, ["ESTABLISHED", "CLOSE_WAIT", "LAST_ACK", "gone"]);
});

test("netstat() -i shows what saved files tell of interfaces, and says what they don't", async () => {
  const saved = ["--proc-root", `${recorded}proc`];
  const { err, status, out } = await run([...saved, "-i"], { etc });
  assert.equal(
    err,
    "netstat: Cannot show flags, MTU, hardware and IPv4 addresses: they are in no saved file (--proc-root)\n",
  );
  assert.equal(status, 0);
  assert.equal(
    out,
    "Kernel Interface table\n" +
      "Iface             MTU    RX-OK RX-ERR RX-DRP RX-OVR    TX-OK TX-ERR TX-DRP TX-OVR Flg\n" +
      "lo                  -       53      0      0 0            53      0      0      0 -\n",
  );
  const long = await run([...saved, "-ie"], { etc });
  expect(long.out).toMatch(/^Kernel Interface table\nlo:\n {8}RX packets 53 {2}bytes /);
});

test("netstat() -i says of a process in another namespace why it can't ask for flags", async () => {
  const { err, status } = await run(["--pid", `${process.pid}`, "-i"], { etc });
  assert.equal(
    err,
    "netstat: Cannot show flags, MTU, hardware and IPv4 addresses: only a process of its own namespace is told (--pid)\n",
  );
  assert.equal(status, 0);
});

test.each([
  [
    ["--filter", "port"],
    "netstat: Cannot filter: no such condition, NAME=VALUE with state protocol port lport rport address pid program (port)\n",
  ],
  [
    ["--history", "nobody"],
    "netstat: Cannot follow a socket: neither an inode nor addresses (nobody)\n",
  ],
  [["--lang", "fr"], "netstat: Cannot explain: no such language, en or zh (fr)\n"],
  [["--watch=0"], "netstat: Cannot watch: not a number of seconds, up to 2000000 (0)\n"],
  [["--watch=1e400"], "netstat: Cannot watch: not a number of seconds, up to 2000000 (1e400)\n"],
  [["--history", "0"], "netstat: Cannot follow a socket: neither an inode nor addresses (0)\n"],
  [
    ["--history", "1.1.1.1:1-2.2.2.2:2-3.3.3.3:3"],
    "netstat: Cannot follow a socket: neither an inode nor addresses (1.1.1.1:1-2.2.2.2:2-3.3.3.3:3)\n",
  ],
  [["-r", "--json"], "netstat: Cannot print JSON: only of sockets (-r)\n"],
  [["-g", "--json-lines"], "netstat: Cannot print JSON: only of sockets (-g)\n"],
  [["--json", "--watch"], "netstat: Cannot print JSON of what changes (--watch)\n"],
  [["-i", "--history", "1"], "netstat: Cannot follow changes: only of sockets (-i)\n"],
  [["--pid", "self"], "netstat: Cannot read a namespace: not a process (self)\n"],
])("netstat() %j is a wrong option", async (argv, message) => {
  const { err, status, out } = await run(argv, { etc });
  assert.deepEqual([err, status, out], [message, 3, ""]);
});

test.each([
  [["--proc-root", "/nonexistent"], "/nonexistent"],
  [["--pid", "999999999"], "/proc/999999999"],
])("netstat() %j says that there is no such folder", async (argv, path) => {
  const { err, status } = await run(argv, { etc });
  assert.deepEqual([err, status], [`netstat: Cannot read: no such folder (${path})\n`, 1]);
});

test("netstat() --pid says that a process has ended that nobody has waited for", async () => {
  // The shell becomes a program that does not wait for the child it had.
  const parent = spawn("sh", ["-c", "sleep 0.2 & echo $!; exec sleep 60"]);
  try {
    const [line] = await once(parent.stdout, "data");
    const pid = Number(line);
    const isZombie = () => /\) Z /.test(readFileSync(`/proc/${pid}/stat`, "latin1"));
    for (let tries = 0; tries < 1000 && !isZombie(); tries++) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    const { err, status } = await run(["--pid", `${pid}`, "-t"], { etc });
    assert.equal(
      err,
      `netstat: Cannot read a namespace: the process has ended (/proc/${pid}/net)\n`,
    );
    assert.equal(status, 1);
  } finally {
    parent.kill("SIGKILL");
  }
});

test("netstat() --explain keeps net-tools' word and status of a lost family, and the groups", async () => {
  const { err, status, out } = await run(
    ["--proc-root", `${recorded}proc`, "-gn", "--ipx", "--explain"],
    { etc },
  );
  assert.deepEqual([err, status], ["netstat: no support for `AF IPX' on this system.\n", 1]);
  expect(out).toMatch(/^IPv6\/IPv4 Group Memberships\n/);
});

test("netstat() --watch shows the header while there are no rows", async () => {
  expect(await follow(["-tan", "--watch"], table())).toMatch(/^Active Internet.*\n {2}Proto /);
});

test("netstat() --json has a uid as the kernel does", async () => {
  const row = tcp("01").replace(/ 0 {8}0 /, " 4294967294        0 ");
  const { sockets }: SocketDocument = JSON.parse(
    await shown(root({ tcp: table(row) }), "-ta", "--json"),
  );
  expect(sockets[0]).toMatchObject({ uid: 4_294_967_294 });
});

test("netstat() --history does not look for names", async () => {
  const hosts = {
    get folder(): string {
      throw new Error("A name was looked for");
    },
  };
  await assert.rejects(followWith(hosts, ["-t", "--watch"], table(tcp("01"))), /looked for/);
  const out = await followWith(hosts, ["-t", "--history", "470"], table(tcp("01")), table());
  expect(out).toMatch(/ESTABLISHED/);
});

test("netstat() --watch looks for a name once", async () => {
  const changing = mkdtempSync(join(folder, "etc-"));
  const name = (text: string) => writeFileSync(join(changing, "hosts"), `127.0.0.1 ${text}\n`);
  name("before");
  const proc = root({ tcp: table(tcp("01")) });
  const { out } = await run(["--proc-root", proc, "-t", "--watch"], {
    etc,
    hosts: { folder: changing },
    pause() {
      const isFirst = readFileSync(join(changing, "hosts"), "latin1").includes("before");
      name("after");
      return Promise.resolve(isFirst);
    },
  });
  expect(out.match(/before:/g)).toHaveLength(4);
});

test("netstat() --history of an inode goes on when the program has closed the socket", async () => {
  const closed = tcp("05").replace(/47\d 1$/, "0 1");
  const out = await follow(["-t", "--history", "470"], table(tcp("01")), table(closed), table());
  const told = out.trimEnd().split("\n").map((line) => line.replace(/^ *[\d.]+ s +(\w+).*$/, "$1"));
  assert.deepEqual(told, ["ESTABLISHED", "FIN_WAIT2", "gone"]);
});
