import assert from "node:assert/strict";
import { release } from "node:os";
import {
  type Address,
  AF_INET,
  AF_INET6,
  bind,
  getsockname,
  SOCK_CLOEXEC,
  SOCK_STREAM,
  socket,
} from "@ipcbook/syscalls";
import { expect, test } from "vitest";
import { inodeOf, Sockets } from "../testing/sockets.ts";
import { run } from "../testing/run.ts";

const [major = 0, minor = 0] = release().split(".").map(Number);
const knows = major > 6 || (major === 6 && minor >= 8);

test.each([
  ["tcp", AF_INET, "127.0.0.1"],
  ["tcp6", AF_INET6, "::1"],
])("netstat() --bound shows a %s socket that is only bound", async (protocol, family, address) => {
  using sockets = new Sockets();
  const fd = sockets.add(socket(family, SOCK_STREAM | SOCK_CLOEXEC));
  bind(fd, { family, address, port: 0 } as Address);
  const { port } = getsockname(fd) as { port: number };
  const of = ["-tan", "--filter", `lport=${port}`];
  const rows = async (...argv: string[]) =>
    (await run([...of, ...argv], { etc: "/etc" })).out.split("\n").slice(2, -1);
  assert.deepEqual(await rows(), []);
  const shown = await rows("--bound");
  // Older kernels do not tell of them.
  assert.equal(shown.length, knows ? 1 : 0);
  if (!knows) return;
  expect(shown[0]).toMatch(new RegExp(`^${protocol} .* ${address}:${port} .* BOUND `));
  assert.deepEqual(await rows("--bound", "--filter", "state=BOUND"), shown);
  const [, explanation] = await rows("--bound", "--explain");
  expect(explanation).toContain("BOUND: bound to its address");
  const [entry] = (await run([...of, "--bound", "--json-lines"], { etc: "/etc" })).out.split("\n");
  expect(JSON.parse(entry!)).toMatchObject({
    protocol,
    state: "BOUND",
    inode: inodeOf(fd),
  });
});
