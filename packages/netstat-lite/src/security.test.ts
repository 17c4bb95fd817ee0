import assert from "node:assert/strict";
import { AF_UNIX, bind, listen, SOCK_STREAM, socket } from "@ipcbook/syscalls";
import { expect, test } from "vitest";
import { inodeOf, Sockets } from "./testing/sockets.ts";
import { withoutNetlink } from "./testing/netlink.ts";
import { run } from "./testing/run.ts";
import { withoutControls } from "./owners/without-controls.ts";

const etc = "/nonexistent";
const forged = "/run/forged.sock";
/** As a row of the kernel's, but for the inode. */
const row = (inode: string | number) =>
  `0000000000000000: 00000002 00000000 00010000 0001 01 ${`${inode}`.padStart(5)} ${forged}`;

test.each([
  ["an inode of nobody", () => row(4_000_000_000)],
  ["the inode 0", () => row(0)],
  ["its own inode", (inode: number) => row(inode)],
  ["the short form that net-tools takes for a row", () => `0: 2 0 10000 1 1 9 ${forged}`],
])("netstat() -xl shows no row that a newline in a name forges, with %s", async (_, second) => {
  using sockets = new Sockets();
  const fd = sockets.add(socket(AF_UNIX, SOCK_STREAM));
  const inode = inodeOf(fd);
  bind(fd, { family: AF_UNIX, name: `${process.pid}\n${second(inode)}` });
  listen(fd, 1);
  const { out, err } = await run(["-xl"], { etc });
  expect(out).not.toContain(forged);
  expect(out).toContain(`LISTENING     ${`${inode}`.padEnd(8)} @${process.pid}\n`);
  expect(err).toContain("warning, got bogus unix line.\n");
});

test("netstat() -xl without netlink leaves out rows that the kernel would not print", async () => {
  using sockets = new Sockets();
  const fd = sockets.add(socket(AF_UNIX, SOCK_STREAM));
  bind(fd, { family: AF_UNIX, name: `${process.pid}\n0: 2 0 10000 1 1 9 ${forged}` });
  listen(fd, 1);
  const { out, err } = await withoutNetlink(() => run(["-xl"], { etc }));
  expect(out).not.toContain(forged);
  expect(out).toContain(`@${process.pid}\n`);
  expect(err).toContain("warning, got bogus unix line.\n");
});

test("netstat() -x shows control characters in a socket's name as question marks", async () => {
  using sockets = new Sockets();
  const fd = sockets.add(socket(AF_UNIX, SOCK_STREAM));
  bind(fd, { family: AF_UNIX, name: `red${process.pid}\x1b[31m` });
  listen(fd, 1);
  const { out } = await run(["-xl"], { etc });
  expect(out).toContain(`@red${process.pid}?[31m\n`);
});

test.each([
  ["nginx: master", "nginx: master"],
  ["a\nb\x1b[31m\x7f", "a?b?[31m?"],
  ["日本", "日本"],
  ["é", "é"],
  ["\u009b31m", "??31m"],
])("withoutControls(%j)", (text, shown) => {
  const bytes = Buffer.from(text, "utf8").toString("latin1");
  assert.equal(withoutControls(bytes), Buffer.from(shown, "utf8").toString("latin1"));
});

test("withoutControls() leaves bytes that are not UTF-8, but for 8-bit controls", () => {
  assert.equal(withoutControls("\xff\xfe\x9b2J\xe9"), "\xff\xfe?2J\xe9");
});
