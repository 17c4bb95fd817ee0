import assert from "node:assert/strict";
import { test } from "vitest";
import { getoptLong } from "./getopt-long.ts";
import { longOptions, ownOptions, shortOptions } from "./long-options.ts";

const found = (words: string, posix = false) =>
  [...getoptLong(words === "" ? [] : words.split(" "), {
    short: shortOptions,
    long: longOptions,
    exact: ownOptions,
    posix,
    program: "netstat",
  })].map((one) =>
    "problem" in one
      ? one.problem.trimEnd()
      : one.argument === undefined
      ? one.value
      : `${one.value}=${one.argument}`
  );

test.each([
  ["", []],
  ["-tan", ["t", "a", "n"]],
  ["tcp -t x --all y", ["t", "a"]],
  ["-t -- -a", ["t"]],
  ["-t - -a", ["t", "a"]],
  ["-A inet", ["A=inet"]],
  ["-Ainet,unix -n", ["A=inet,unix", "n"]],
  ["-tA -n", ["t", "A=-n"]],
  ["--protocol=unix --proto inet", ["A=unix", "A=inet"]],
  ["--li --prog --numeric-h --num", [
    "l",
    "p",
    "!",
    ambiguous("--num", "numeric", "numeric-hosts", "numeric-ports", "numeric-users"),
  ]],
  ["--numeric", ["n"]],
  ["--l", [ambiguous("--l", "l2cap", "listening")]],
  ["--pro", [ambiguous("--pro", "protocol", "programs")]],
  // The families have one value: no ambiguity among themselves.
  ["--ine", ["family"]],
  ["--i", [ambiguous("--i", "ip", "interfaces")]],
  ["--i=3", [ambiguous("--i=3", "ip", "interfaces")]],
  ["--unix", ["family"]],
  ["--u", [ambiguous("--u", "unix", "udp", "udplite", "unix")]],
  ["-q", ["netstat: invalid option -- 'q'"]],
  ["-tqT", ["t", "netstat: invalid option -- 'q'", "netstat: invalid option -- 'T'"]],
  ["-:", ["netstat: invalid option -- ':'"]],
  ["-A", ["netstat: option requires an argument -- 'A'"]],
  ["--protocol", ["netstat: option '--protocol' requires an argument"]],
  ["--tcp=1", ["netstat: option '--tcp' doesn't allow an argument"]],
  ["--nosuch=1", ["netstat: unrecognized option '--nosuch=1'"]],
  ["--=1", [
    ambiguous(
      "--=1",
      ...longOptions.map(({ name }) => name).filter((_, at) => at === 0 || at > 12),
    ),
  ]],
  ["--json --js", ["json", "netstat: unrecognized option '--js'"]],
  ["--watch 2 --watch=0.5 --watch x", ["watch=2", "watch=0.5", "watch"]],
])("getoptLong() of %j", (words, expected) => {
  assert.deepEqual(found(words), expected);
});

test("getoptLong() stops at the first operand if POSIXLY_CORRECT is set", () => {
  assert.deepEqual(found("-t x -a", true), ["t"]);
});

test("ownOptions take nothing from the abbreviations of net-tools", () => {
  for (const { name } of ownOptions) {
    for (let length = 1; length < name.length; length++) {
      const prefix = name.slice(0, length);
      const without = [...getoptLong([`--${prefix}`, "x"], {
        short: shortOptions,
        long: longOptions,
        program: "netstat",
      })];
      const withOwn = [...getoptLong([`--${prefix}`, "x"], {
        short: shortOptions,
        long: longOptions,
        exact: ownOptions,
        program: "netstat",
      })];
      if (!ownOptions.some((option) => option.name === prefix)) {
        assert.deepEqual(withOwn, without, prefix);
      }
    }
    assert(!longOptions.some((option) => option.name.startsWith(name)), name);
  }
});

function ambiguous(word: string, ...names: string[]): string {
  const possible = names.map((name) => `'--${name}'`).join(" ");
  return `netstat: option '${word}' is ambiguous; possibilities: ${possible}`;
}
