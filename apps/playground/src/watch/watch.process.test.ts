import { copyFileSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Home, numbered } from "../testing/run-command.ts";

const chapter = fileURLToPath(new URL("../../chapters/07-sockets/", import.meta.url));
const reference = join(chapter, "unix-increment/reference.ts");
const echoes = join(chapter, "increment/mistakes/echoes.ts");

const home = new Home();
const attempt = home.attempt("unix-increment");
beforeAll(() => void mkdirSync(join(attempt, ".."), { recursive: true }));
afterAll(() => home.remove());

test("ipcbook check --watch checks at once, after each save, and ends cleanly with TERM", async () => {
  copyFileSync(echoes, attempt);
  const child = home.start(["check", "unix-increment", "--watch", "--json"]);
  const ended = new Promise((resolve) => child.on("close", (code) => resolve(code)));
  const lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]();
  const notices = createInterface({ input: child.stderr! })[Symbol.asyncIterator]();
  const verdict = async () => JSON.parse((await lines.next()).value);
  try {
    expect((await notices.next()).value).toContain("Watching attempts:");
    expect(await verdict()).toMatchObject({ verdict: "fail", diagnosis: { id: "echoes" } });

    copyFileSync(reference, attempt);
    expect(await verdict()).toMatchObject({ verdict: "pass" });

    // As editors do that never have half a file in place.
    copyFileSync(echoes, `${attempt}.tmp`);
    renameSync(`${attempt}.tmp`, attempt);
    expect(await verdict()).toMatchObject({ verdict: "fail", diagnosis: { id: "echoes" } });

    copyFileSync(reference, join(attempt, "..", "unix-increment.ts"));
    expect((await notices.next()).value).toContain("unix-increment.ts is not checked.");

    rmSync(attempt);
    expect((await notices.next()).value).toContain(`${numbered("unix-increment")}.ts is gone.`);
    copyFileSync(reference, attempt);
    expect(await verdict()).toMatchObject({ verdict: "pass" });
  } finally {
    // Not by child.kill(): Deno then reports the signal, whatever the status was.
    process.kill(child.pid!, "SIGTERM");
  }
  expect(await ended).toBe(0);
});

test("ipcbook check --watch loses no save during a check", async () => {
  copyFileSync(echoes, attempt);
  const child = home.start(["check", "unix-increment", "--watch", "--json"]);
  const ended = new Promise((resolve) => child.on("close", resolve));
  const lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]();
  try {
    await lines.next();
    // The second is saved while the first is checked, or before: either way it is the last word.
    copyFileSync(join(chapter, "unix-increment/starter.ts"), attempt);
    await new Promise((resolve) => setTimeout(resolve, 60));
    copyFileSync(reference, attempt);
    let last;
    do last = JSON.parse((await lines.next()).value); while (last.verdict !== "pass");
    expect(last.diagnosis).toBeNull();
  } finally {
    process.kill(child.pid!, "SIGINT");
  }
  expect(await ended).toBe(0);
});
