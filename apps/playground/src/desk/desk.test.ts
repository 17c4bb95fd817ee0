import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { entries, type Entry, starterOf } from "../book/entry.ts";
import { numbered } from "../testing/run-command.ts";
import { attemptPath } from "./attempt-path.ts";
import { contentHash } from "./content-hash.ts";
import { findStrays } from "./find-strays.ts";
import { makeDesk } from "./make-desk.ts";
import { findChangedOriginals } from "./originals.ts";
import { resetAttempt } from "./reset-attempt.ts";
import { standingOf } from "./standing.ts";
import { readState, statePath, updateState } from "./state.ts";

const unix = entries.find(({ id }) => id === "unix-increment")!;
let home: string;
beforeEach(() => void (home = mkdtempSync(join(tmpdir(), "ipcbook-desk-"))));
afterEach(() => rmSync(home, { recursive: true }));

describe("makeDesk()", () => {
  test("makes every attempt from its starter", () => {
    const made = makeDesk(home, entries);
    expect(made).toEqual(entries.map((entry) => attemptPath(home, entry)));
    const path = join(home, `attempts/07-sockets/${numbered("unix-increment")}.ts`);
    expect(made).toContain(path);
    expect(readFileSync(path, "utf8")).toBe(readFileSync(starterOf(unix), "utf8"));
  });

  test("leaves what is there, whatever it is", () => {
    const path = attemptPath(home, unix);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, "mine");
    const link = attemptPath(home, entries[0]!);
    symlinkSync("/nowhere", link);
    const others = entries.filter((entry) => entry !== unix && entry !== entries[0]);
    expect(makeDesk(home, entries)).toEqual(others.map((entry) => attemptPath(home, entry)));
    expect(readFileSync(path, "utf8")).toBe("mine");
  });
});

describe("attemptPath()", () => {
  test("stays with the number that the file was made with", () => {
    const old = join(home, "attempts/07-sockets/09-unix-increment.ts");
    mkdirSync(dirname(old), { recursive: true });
    writeFileSync(old, "mine");
    expect(attemptPath(home, unix)).toBe(old);
  });
});

describe("resetAttempt()", () => {
  test("makes the attempt where there is none", () => {
    const { path, kept } = resetAttempt(home, unix);
    expect(kept).toBeNull();
    expect(contentHash(path)).toBe(contentHash(starterOf(unix)));
  });

  test("keeps each old attempt under a name of its own", () => {
    const { path } = resetAttempt(home, unix);
    const kept = ["one", "two"].map((text) => {
      writeFileSync(path, text);
      return resetAttempt(home, unix).kept!;
    });
    expect(kept).toEqual([`${path}.1.bak`, `${path}.2.bak`]);
    expect(kept.map((file) => readFileSync(file, "utf8"))).toEqual(["one", "two"]);
  });
});

describe("findStrays()", () => {
  test("finds attempts under another name or in another folder, and nothing else", () => {
    makeDesk(home, entries);
    resetAttempt(home, unix);
    const folder = join(home, "attempts/07-sockets");
    const strays = [
      join(home, "attempts/unix-increment.ts"),
      join(folder, `${numbered("unix-increment")} copy.ts`),
      join(folder, "unix-increment.ts"),
    ];
    for (const path of strays) writeFileSync(path, "");
    writeFileSync(join(folder, "notes.ts"), "");
    writeFileSync(join(folder, `.${numbered("unix-increment")}.ts.swp`), "");
    expect(findStrays(home, entries))
      .toEqual(strays.map((path) => ({ path, attempt: attemptPath(home, unix) })));
  });
});

test("findStrays() takes no exercise for one whose name ends as its own", () => {
  const [poll, epoll] = ["poll-server", "epoll-server"].map((name) =>
    entries.find(({ id }) => id === name)!
  ) as [Entry, Entry];
  const path = join(home, "attempts/epoll-server.ts");
  makeDesk(home, [poll, epoll]);
  writeFileSync(path, "");
  expect(findStrays(home, [poll, epoll])).toEqual([{ path, attempt: attemptPath(home, epoll) }]);
});

describe("readState()", () => {
  test("finds nothing where nothing has been written", () => {
    expect(readState(home)).toEqual({ version: 1, passed: {}, originals: {} });
  });

  test("gives back what updateState() has written", () => {
    updateState(home, (state) => void (state.passed.a = { hash: "h", at: "now" }));
    updateState(home, (state) => void (state.originals.b = "h"));
    expect(readState(home))
      .toEqual({ version: 1, passed: { a: { hash: "h", at: "now" } }, originals: { b: "h" } });
  });

  test.for([
    "",
    "{ half",
    "[]",
    "null",
    '{"version":2}',
    '{"version":1,"passed":[],"originals":{}}',
    '{"version":1,"passed":{"a":1},"originals":{}}',
  ])("sets %j aside, and goes on with nothing", (text) => {
    updateState(home, () => {});
    writeFileSync(statePath(home), text);
    const kept: string[] = [];
    expect(readState(home, (path) => kept.push(path)).passed).toEqual({});
    expect(kept).toEqual([`${statePath(home)}.1.bak`]);
    expect(readFileSync(kept[0]!, "utf8")).toBe(text);
  });
});

describe("standingOf()", () => {
  test("follows an attempt from its absence to a pass and beyond", () => {
    const standing = () => standingOf(home, unix, readState(home));
    expect(standing()).toBe("absent");
    const { path } = resetAttempt(home, unix);
    expect(standing()).toBe("untouched");
    writeFileSync(path, "mine");
    expect(standing()).toBe("started");
    const hash = contentHash(path)!;
    updateState(home, (state) => void (state.passed[unix.id] = { hash, at: "" }));
    expect(standing()).toBe("passed");
    writeFileSync(path, "other");
    expect(standing()).toBe("passedBefore");
  });
});

describe("findChangedOriginals()", () => {
  test("tells once of a starter that is not as it was", () => {
    const folder = join(home, "copy");
    mkdirSync(folder);
    const entry = { ...unix, folder };
    for (const name of ["starter.ts", "reference.ts"]) writeFileSync(join(folder, name), "one");
    expect(findChangedOriginals(home, [entry])).toEqual([]);
    writeFileSync(join(folder, "starter.ts"), "edited");
    expect(findChangedOriginals(home, [entry]))
      .toEqual([{ path: join(folder, "starter.ts"), entry }]);
    expect(findChangedOriginals(home, [entry])).toEqual([]);
  });
});

describe("contentHash()", () => {
  test("tells contents apart, and is null where there is no regular file", () => {
    const [a, b] = [join(home, "a"), join(home, "b")];
    writeFileSync(a, "one");
    writeFileSync(b, "one");
    expect(contentHash(a)).toBe(contentHash(b));
    writeFileSync(b, "two");
    expect(contentHash(a)).not.toBe(contentHash(b));
    expect(contentHash(home)).toBeNull();
    expect(contentHash(join(home, "absent"))).toBeNull();
  });
});
