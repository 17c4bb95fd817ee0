import {
  AF_UNIX,
  close,
  SHUT_WR,
  shutdown,
  SOCK_DGRAM,
  SOCK_STREAM,
  socketpair,
} from "@ipcbook/syscalls";
import { expect, test } from "vitest";
import { run } from "../testing/run.ts";
import { inodeOf, Sockets } from "../testing/sockets.ts";
import { explain } from "./explain.ts";
import type { InetSocketEntry } from "./socket-entry.ts";

/** What is said of the AF_UNIX socket `fd`. */
async function explained(fd: number): Promise<string> {
  const { out } = await run(["-xa", "--explain", "--lang", "en", "--json-lines"], { etc: "/etc" });
  const entries = out.trimEnd().split("\n").map((line) => JSON.parse(line));
  return entries.find(({ inode }) => inode === inodeOf(fd)).explanation;
}

test("--explain says of a connection of AF_UNIX who can still send", async () => {
  using sockets = new Sockets();
  const [one, other] = socketpair(AF_UNIX, SOCK_STREAM);
  sockets.add(one);
  expect(await explained(one)).toBe("CONNECTED: both sides can send.");
  shutdown(other, SHUT_WR);
  expect(await explained(one)).toBe("CONNECTED: this side can send, and gets nothing new.");
  expect(await explained(other)).toBe("CONNECTED: this side can't send any more; the other can.");
  close(other);
  expect(await explained(one)).toContain("nothing goes either way any more");
});

test("--explain promises no connection to a datagram socket", async () => {
  using sockets = new Sockets();
  const [one, other] = socketpair(AF_UNIX, SOCK_DGRAM);
  sockets.add(one);
  sockets.add(other);
  expect(await explained(one)).toContain("whom it sends to");
});

const raw: InetSocketEntry = {
  protocol: "raw",
  state: "CLOSE",
  local: { address: "0.0.0.0", port: 89 },
  remote: { address: "0.0.0.0", port: 0 },
  receiveQueue: 0,
  sendQueue: 0,
  backlog: null,
  timer: null,
  retransmits: 0,
  probes: 0,
  uid: 0,
  inode: 1,
  owner: null,
};

test.each([
  [raw, "Gets a copy of each packet of IP protocol 89 that comes to its local address."],
  [{ ...raw, state: "ESTABLISHED" }, "from the foreign address alone"],
  [{ ...raw, local: { address: "0.0.0.0", port: 255 } }, "Only sends"],
])("explain() says what a raw socket gets: %#", (entry, text) => {
  expect(explain(entry, "en")).toContain(text);
});
