import { lstatSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { ready } from "./ready.ts";
import type { SubjectOptions } from "./subject-options.ts";
import { Subject } from "./subject.ts";
import { warmCache } from "./warm-cache.ts";

const server: SubjectOptions = {
  kind: "server",
  family: "unix",
  exports: ["server"],
  runtime: "deno",
  tier: "default",
  source: `
    import { socket } from "@ipcbook/syscalls";
    export const server = () => socket;`,
};

/** Runs one until it has imported its attempt. */
async function run(options: SubjectOptions): Promise<void> {
  const subject = Subject.spawn(options);
  try {
    expect(await ready(subject, () => subject.report?.did === "import")).toBeNull();
  } finally {
    await subject.end();
  }
}

/** Whatever is in it, and when it was written. */
function contents(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => `${path} ${statSync(join(folder, path)).mtimeMs}`)
    .sort();
}

test("a subject finds what was compiled of ours, and leaves it as it was", async () => {
  await run({ ...server, isOurs: true });
  const folder = mkdtempSync(join(tmpdir(), "ipcbook-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const kept = warmCache(join(folder, "cache"), true);
  expect(kept).not.toBeNull();
  const links = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => lstatSync(join(folder, path)).isSymbolicLink());
  const compiled = links.flatMap((path) =>
    readdirSync(join(folder, path), { recursive: true, encoding: "utf8" })
  );
  expect(compiled).toContain("runner/deno-calls-worker.ts.js");
  expect(compiled).toContain("facade.ts.js");
  const before = contents(kept!);
  for (const tier of ["default", "strong"] as const) await run({ ...server, tier });
  expect(contents(kept!)).toEqual(before);
});
