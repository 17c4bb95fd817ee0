import assert from "node:assert/strict";
import {
  AF_INET,
  AF_UNIX,
  bind,
  errnoNumber,
  listen,
  SOCK_STREAM,
  socket,
} from "@ipcbook/syscalls";
import { describe, test } from "vitest";
import { encodeNetlinkMessage } from "./netlink-message.ts";
import { listenersOnPort } from "./listeners-on-port.ts";
import { snapshotTcp } from "./snapshot-tcp.ts";
import { withAnswers, withoutNetlink, withRefusal } from "./testing/netlink.ts";
import { run } from "./testing/run.ts";
import { inodeOf, Sockets } from "./testing/sockets.ts";

const NLMSG_ERROR = 2;
const NLMSG_DONE = 3;
const answered = (type: number, code: string) => <T>(action: () => T): T => {
  const payload = new Uint8Array(Int32Array.of(-errnoNumber(code)).buffer);
  const answer = encodeNetlinkMessage({ type, flags: 0, payload });
  return withAnswers(Array<Uint8Array>(20).fill(answer), action);
};

// Only netlink tells the backlog: where it is not told, /proc was read.
describe.each([
  ["there is no netlink", withoutNetlink],
  ["there is no tcp_diag (ENOENT)", answered(NLMSG_DONE, "ENOENT")],
  ["there is no inet_diag (EOPNOTSUPP)", answered(NLMSG_ERROR, "EOPNOTSUPP")],
  ["the kernel is older (EINVAL)", answered(NLMSG_ERROR, "EINVAL")],
  ["it may not be asked (EACCES)", <T>(action: () => T) => withRefusal("EACCES", action)],
  ["it may not be asked (EPERM)", <T>(action: () => T) => withRefusal("EPERM", action)],
  ["nobody listens (ECONNREFUSED)", <T>(action: () => T) => withRefusal("ECONNREFUSED", action)],
])("where %s", (_, under) => {
  test("netstat() -t and -x show what /proc tells", async () => {
    using sockets = new Sockets();
    const { port } = sockets.listen("127.0.0.1");
    const named = sockets.add(socket(AF_UNIX, SOCK_STREAM));
    bind(named, { family: AF_UNIX, name: `no-answer ${port}` });
    listen(named, 7);
    const shows = async (argv: string[], row: RegExp) => {
      const { out, status } = await under(() => run(argv, { etc: "/nonexistent", netlinkFrom: 0 }));
      assert.match(out, row);
      assert.equal(status, 0);
    };
    const tcp = `^tcp +0 +0 127\\.0\\.0\\.1:${port} +0\\.0\\.0\\.0:\\* +LISTEN +`;
    await shows(["-tln"], new RegExp(`${tcp}$`, "m"));
    await shows(["-tln", "--backlog"], new RegExp(`${tcp}- +$`, "m"));
    const unix = `^unix .* LISTENING +${inodeOf(named)} +@no-answer`;
    await shows(["-xl"], new RegExp(`${unix}$`, "m"));
    await shows(["-xl", "--backlog"], new RegExp(`${unix} +- +$`, "m"));
  });

  test("snapshotTcp() and listenersOnPort() read /proc", () => {
    using sockets = new Sockets();
    const { port, inode } = sockets.listen("127.0.0.1");
    const found = under(() => snapshotTcp({ states: ["LISTEN"] }))
      .find(({ local }) => local.port === port);
    assert.deepEqual([found?.inode, found?.backlog], [inode, null]);
    assert.deepEqual(under(() => listenersOnPort(AF_INET, port)).map(({ inode }) => inode), [
      inode,
    ]);
  });
});
