import assert from "node:assert/strict";
import { test } from "vitest";
import { judgeUnixLines } from "./judge-unix-lines.ts";
import { KnownUnixSockets } from "./known-unix-sockets.ts";

const row = (inode: number, name = "", state = 1, flags = 0) =>
  `0000000000000000: 00000002 00000000 ${`${flags}`.padStart(8, "0")} 0001 0${state} ${
    `${inode}`.padStart(5)
  }${name === "" ? "" : ` ${name}`}`;

/** What becomes of what the kernel prints for sockets, of which netlink knows some. */
function judged(rows: readonly string[], sockets: readonly (readonly [number, string | null])[]) {
  const known = new KnownUnixSockets();
  for (const [inode, name] of sockets) known.add(inode, name);
  return judgeUnixLines(rows.join("\n").split("\n"), known).map(({ kind }) => kind).join(" ");
}

const forged = row(99, "/f");
const broken = `@x\n${forged}`;

test.each(
  [
    ["of a known name", [row(5, broken)], [[5, broken]], "row bogus"],
    ["of several lines", [row(5, "@\n\na"), row(6)], [[5, "@\n\na"]], "row bogus bogus row"],
    ["of the name of a connection that waits", [row(0, broken, 2)], [[5, broken]], "row bogus"],
    ["of a socket that is gone", [row(5, broken)], [], "row doubtful"],
    ["of one that is gone, after more lines", [row(5, `@\n\n${forged}`)], [], "row bogus doubtful"],
    ["of a row that nothing vouches for", [row(5, `@x\n${forged}`)], [[99, "/g"]], "row doubtful"],
    ["of one that was bound when netlink had told", [row(5, broken)], [[5, null]], "row doubtful"],
  ] as const,
)("judgeUnixLines() shows no line %s", (_, rows, sockets, verdicts) => {
  assert.equal(judged(rows, sockets), verdicts);
});

test("judgeUnixLines() shows no listener that has not listened, after a name that is not known", () => {
  const listener = `@x\n${row(99, "/f", 1, 10_000)}`;
  assert.equal(judged([row(5, listener)], [[99, "/f"]]), "row doubtful");
});

test.each(
  [
    ["after a name that is known", [row(5, "@a"), row(6, "@b")], [[5, "@a"]], "row row"],
    ["after one without a name", [row(5), row(6, "@b")], [], "row row"],
    ["that netlink knows", [row(5, "@a"), row(6, "@b")], [[6, "@b"]], "row row"],
    ["that a name has no room for", [row(5, `/${"a".repeat(49)}`), row(6)], [], "row row"],
    [
      "that waits, and whose name is known",
      [row(0, "@a", 2), row(0, "@a", 2)],
      [[5, "@a"]],
      "row row",
    ],
  ] as const,
)("judgeUnixLines() shows a row %s", (_, rows, sockets, verdicts) => {
  assert.equal(judged(rows, sockets), verdicts);
});
