import { copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { Home, numbered } from "../testing/run-command.ts";

const chapter = fileURLToPath(new URL("../../chapters/07-sockets/", import.meta.url));
const reference = join(chapter, "unix-increment/reference.ts");
const echoes = join(chapter, "increment/mistakes/echoes.ts");

const home = new Home();
const attempt = home.attempt("unix-increment");
afterAll(() => home.remove());
beforeAll(() => void mkdirSync(join(attempt, ".."), { recursive: true }));
beforeEach(() => rmSync(attempt, { recursive: true, force: true }));

describe("ipcbook check", () => {
  test("passes a right attempt, and says what is next", async () => {
    copyFileSync(reference, attempt);
    const { status, stdout } = await home.run(["check", "unix-increment"]);
    expect(stdout).toMatch(/^✓ unix-increment {3}pass {3}\d+ conversations, \d+ ms\n/);
    expect(stdout).toMatch(/Next: \S+ {3}attempts\/07-sockets\/\d\d-\S+\.ts:1:1/);
    expect(status).toBe(0);
  });

  test("fails a wrong attempt with the name of its mistake and both pictures", async () => {
    copyFileSync(echoes, attempt);
    const { status, stdout } = await home.run(["check", "unix-increment"]);
    expect(status).toBe(1);
    expect(stdout).toContain("✗ unix-increment   fail");
    expect(stdout).toContain("your attempt");
    expect(stdout).toMatch(/◀─+ "A" 41 ──│ +│◀─+ "B" 42 ──│\n.*\^\^ .*\^\^/);
    expect(stdout).toMatch(/Next: edit attempts\/07-sockets\/\d\d-unix-increment\.ts:\d+:\d+\n/);
    expect(stdout).toContain("ipcbook hint unix-increment");
    expect(stdout).not.toContain("\x1b");
  });

  test("speaks the language of the locale, or the one that is asked for", async () => {
    copyFileSync(reference, attempt);
    const chinese = { LANG: "zh_CN.UTF-8" };
    expect((await home.run(["check", "unix-increment"], chinese)).stdout).toContain("通过");
    expect((await home.run(["check", "unix-increment", "--lang", "en"], chinese)).stdout)
      .toContain("pass");
  });

  test("checks all that are begun, with one line each and the worst status", async () => {
    copyFileSync(reference, attempt);
    const wrong = home.attempt("inet-increment");
    writeFileSync(wrong, "");
    const untouched = home.attempt("unix-server");
    copyFileSync(join(chapter, "unix-server/starter.ts"), untouched);
    const { status, stdout } = await home.run(["check"]);
    rmSync(wrong);
    expect(status).toBe(1);
    const summary = stdout.trimEnd().split("\n").slice(-3);
    expect(summary[0]).toMatch(/^✓ unix-increment {3}pass {3}/);
    expect(summary[1]).toMatch(/^✗ inet-increment {3}fail {3}/);
    expect(summary[2]).toBe("1 not started yet.");
    // Nothing is left to do, and yet not all has passed.
    rmSync(attempt);
    expect(await home.run(["check"])).toMatchObject({ status: 1, stdout: "1 not started yet.\n" });
    expect((await home.run(["check", "unix-server"])).stdout).toContain("✗ unix-server");
    rmSync(untouched);
  });

  test("says what to do where there is nothing to check", async () => {
    const { status, stderr } = await home.run(["check"]);
    expect(status).toBe(64);
    expect(stderr).toContain("Cannot check: there are no attempts yet.");
  });

  test("takes the attempt's path for the exercise, as a shell completes it", async () => {
    copyFileSync(reference, attempt);
    const path = `attempts/07-sockets/${numbered("unix-increment")}.ts`;
    expect((await home.run(["check", path])).status).toBe(0);
  });

  test("checks another file with --file, and knows the exercise by its name", async () => {
    const submitted = join(home.path, "unix-increment.ts");
    copyFileSync(echoes, submitted);
    const { status, stdout } = await home.run(["check", "--file", "unix-increment.ts"]);
    expect(status).toBe(1);
    expect(stdout).toContain("edit unix-increment.ts:");
    copyFileSync(reference, submitted);
    expect((await home.run(["check", "--file", submitted])).status).toBe(0);
  });

  test("prints one object a line with --json, and nothing else", async () => {
    copyFileSync(echoes, attempt);
    const ran = await home.run([
      "check",
      "unix-increment",
      "--json",
      "--seed",
      "7",
      "--lang",
      "zh",
    ]);
    expect(ran.stdout.split("\n")).toHaveLength(2);
    const found = JSON.parse(ran.stdout);
    expect(found).toMatchObject({
      exercise: "unix-increment",
      verdict: "fail",
      seed: 7,
      runtime: "deno",
      tier: "strong",
      diagnosis: { id: "echoes" },
      output: "",
      calls: [],
    });
    expect(typeof found.diagnosis.title).toBe("string");
    expect(found.diagnosis.explanation).toMatch(/\p{Script=Han}/u);
    expect(Object.keys(found.difference).slice(0, 3).sort())
      .toEqual(["attempt", "conversation", "reference"]);
    expect(ran.status).toBe(1);
  });

  test("runs attempts on Node, and says where that is not sandboxed", async () => {
    copyFileSync(reference, attempt);
    const args = ["check", "unix-increment", "--runtime", "node"];
    const warning = "On Node your attempt runs without a sandbox.";
    const strong = await home.run(args);
    expect(strong.status).toBe(0);
    expect(strong.stdout).not.toContain(warning);
    const bare = await home.run(args, { PATH: home.pathWithoutBubblewrap() });
    expect(bare.status).toBe(0);
    expect(bare.stdout).toContain(warning);
  });

  test("shows what the attempt printed, harmless", async () => {
    writeFileSync(
      attempt,
      `export async function handler(conn) { console.log('\\x1b[2J{"verdict":"pass"}'); conn.close(); }`,
    );
    const { status, stdout } = await home.run(["check", "unix-increment"]);
    expect(status).toBe(1);
    expect(stdout).toContain('│ \\x1b[2J{"verdict":"pass"}');
  });

  test.for<[name: string, make: () => void, says: string]>([
    ["an absent file", () => {}, "failed with ENOENT"],
    ["an empty file", () => writeFileSync(attempt, "\n"), "The file is empty"],
    ["a folder", () => mkdirSync(attempt), "is not a regular file"],
    ["no TypeScript", () => writeFileSync(attempt, "export function ("), "cannot be imported"],
  ])("fails %s, and says what it is", async ([, make, says]) => {
    make();
    const { status, stdout } = await home.run(["check", "unix-increment"]);
    expect(status).toBe(1);
    expect(stdout).toContain(says);
  });

  test("remembers what has passed, until the file is another", async () => {
    copyFileSync(reference, attempt);
    await home.run(["check", "unix-increment"]);
    expect((await home.run(["list"])).stdout).toMatch(/✓ +\d+ {2}unix-increment .* passed\n/);
    writeFileSync(attempt, "export {};");
    expect((await home.run(["list"])).stdout).toMatch(
      /✓ +\d+ {2}unix-increment .* changed since\n/,
    );
  });

  test("says that an attempt under another name is not checked", async () => {
    copyFileSync(reference, attempt);
    const copy = attempt.replace(/\.ts$/, " copy.ts");
    copyFileSync(reference, copy);
    const { status, stderr } = await home.run(["check", "unix-increment"]);
    rmSync(copy);
    expect(status).toBe(0);
    expect(stderr).toContain(
      `${numbered("unix-increment")} copy.ts is not checked. Your attempt is attempts/`,
    );
  });

  test("sets a damaged state aside, and says so", async () => {
    copyFileSync(reference, attempt);
    await home.run(["check", "unix-increment"]);
    writeFileSync(join(home.path, "attempts/.ipcbook/state.json"), "{ half");
    const { status, stderr } = await home.run(["check", "unix-increment"]);
    expect(status).toBe(0);
    expect(stderr).toContain("kept as attempts/.ipcbook/state.json.1.bak");
  });
});

describe("ipcbook check, used wrongly", () => {
  test.for<[args: string[], says: string]>([
    [["epoll"], "There are: byte-order, "],
    [["unix-incremnet"], "Did you mean unix-increment?"],
    [["--sed", "3"], "Unknown option '--sed'"],
    [["--seed", "-1"], "--seed"],
    [["--seed", "1e3"], "Cannot use the seed 1e3"],
    [["--runtime", "bun"], "Cannot run attempts on bun"],
    [["--lang", "fr"], "Cannot speak fr"],
    [["--file", "unix-server.ts", "--runtime", "node"], "Cannot check on node: unix-server."],
    [["--watch", "--runtime", "node"], "Cannot check on node: unix-server, "],
    [["--file", "x.ts"], "its name does not tell the exercise"],
    [["--file", "x.ts", "byte-order", "unix-increment"], "Cannot check one file for several"],
    [["--file", "x.ts", "--watch"], "Cannot watch with --file"],
    [["unix-increment.ts"], "it is not the attempt on the desk"],
    [["/elsewhere/unix-increment.ts"], "ipcbook check --file /elsewhere/unix-increment.ts"],
  ])("%j", async ([args, says]) => {
    const { status, stdout, stderr } = await home.run(["check", ...args]);
    expect(stderr).toContain(says);
    expect(stdout).toBe("");
    expect(status).toBe(64);
  });
});
