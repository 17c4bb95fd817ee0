import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ParseError } from "./parse-error.ts";
import { parseInetTable } from "./parse-inet-table.ts";
import { fixture } from "./testing/fixture.ts";

const recorded = (name: string) =>
  parseInetTable(fixture(name), { file: name, byteOrder: "little" });

const tables = [
  ["tcp", 25],
  ["tcp6", 10],
  ["udp", 3],
  ["udp6", 2],
  ["udplite", 1],
  ["udplite6", 0],
  ["raw", 1],
  ["raw6", 1],
] as const;

test.each(tables)("parseInetTable() reads the kernel's %s", (name, rows) => {
  assert.equal(recorded(name).length, rows);
});

test("parseInetTable() reads each column of a row", () => {
  assert.deepEqual(recorded("tcp")[13], {
    local: { address: "127.0.0.1", port: 37176 },
    remote: { address: "127.0.0.1", port: 9734 },
    state: "ESTABLISHED",
    sendQueue: 0,
    receiveQueue: 0,
    timer: { kind: 2, ticks: 0xaae31 },
    retransmits: 0,
    uid: 0,
    probes: 0,
    inode: 112107,
  });
});

test("parseInetTable() tells the queues apart", () => {
  const [halfClosed, unread] = recorded("tcp").slice(14);
  assert.deepEqual([halfClosed?.state, halfClosed?.receiveQueue], ["CLOSE_WAIT", 1]);
  assert.deepEqual([unread?.sendQueue, unread?.receiveQueue], [0, 0x1f600]);
});

test("parseInetTable() writes IPv6 addresses as inet_ntop does", () => {
  const addresses = new Set(recorded("tcp6").map(({ local }) => local.address));
  assert.deepEqual([...addresses], [
    "2001:db8:1234:5678:9abc:def0:1234:5678",
    "::1",
    "::",
    "::ffff:127.0.0.1",
  ]);
});

test("parseInetTable() gives UDP and raw sockets the kernel's states", () => {
  assert.deepEqual(recorded("udp").map(({ state }) => state), ["CLOSE", "CLOSE", "ESTABLISHED"]);
  assert.deepEqual(recorded("raw").map(({ state }) => state), ["CLOSE"]);
});

test("parseInetTable() reads addresses, and not ports, in the machine's order", () => {
  const text = fixture("tcp").replaceAll("0100007F", "7F000001");
  const [, , , , server] = parseInetTable(text, { byteOrder: "big" });
  assert.deepEqual(server?.local, { address: "127.0.0.1", port: 9734 });
});

test("parseInetTable() keeps the number of a state that it does not know", () => {
  const text = fixture("raw").replace(" 07 ", " 2A ");
  assert.equal(parseInetTable(text)[0]?.state, "UNKNOWN (42)");
});

describe("parseInetTable() names file, line and column of", () => {
  const header = fixture("tcp").split("\n")[0]!;
  const row = fixture("tcp").split("\n")[5]!;
  test.each([
    ["a row cut short", row.slice(0, 40), 38, "the send queue: 3 hexadecimal digits here"],
    [
      "a digit that is none",
      row.replace("2606", "26O6"),
      16,
      "the port: 2 hexadecimal digits here",
    ],
    ["an address of 7 digits", row.replace("0100007F", "100007F"), 7, "the address: 7 hex"],
    ["no colon after the number", row.replace("4:", "4 "), 5, 'the row: no ":" here'],
    ["an inode in letters", row.replace("112098", "abc"), 92, "the inode: 0 decimal digits here"],
    ["an empty line", "", 1, "the number of the row: 0 decimal digits here"],
  ])("%s", (_, broken, column, problem) => {
    const text = [header, row, broken, ""].join("\n");
    assert.throws(() => parseInetTable(text, { file: "proc/net/tcp" }), (error) => {
      assert(error instanceof ParseError);
      expect(error.message).toContain(`Cannot parse ${problem}`);
      expect(error.message).toMatch(new RegExp(`\\(proc/net/tcp:3:${error.column}\\)$`));
      assert.deepEqual([error.file, error.line, error.column], ["proc/net/tcp", 3, column]);
      return true;
    });
  });
});

test.each(["", "\n", fixture("udplite6")])("parseInetTable() gives no rows of %j", (text) => {
  assert.deepEqual(parseInetTable(text), []);
});

test("parseInetTable() throws nothing but ParseError, whatever the kernel's text became", () => {
  const text = fc.constantFrom(...tables.map(([name]) => fixture(name)));
  const cut = fc.record({
    at: fc.nat(4000),
    drop: fc.nat(60),
    put: fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.constantFrom("\n", "\0", ":", " ", "FFFFFFFFFFFF"),
    ),
  });
  fc.assert(
    fc.property(text, fc.array(cut, { minLength: 1, maxLength: 6 }), (original, cuts) => {
      const mutated = cuts.reduce(
        (now, { at, drop, put }) => now.slice(0, at) + put + now.slice(at + drop),
        original,
      );
      try {
        for (const { inode, local } of parseInetTable(mutated)) {
          assert(Number.isFinite(inode) && local.port <= 0xffff);
        }
      } catch (error) {
        assert(error instanceof ParseError, String(error));
      }
    }),
    { numRuns: 2000 },
  );
});
