import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { wrap } from "../../src/sandbox/bubblewrap.ts";
import { strongTier } from "../../src/sandbox/tier.ts";
import { exitOf } from "../../src/subject/exit-of.ts";
import { killGroup, spawnGroup } from "../../src/subject/spawn.ts";
import type { Exit } from "../../src/subject/exit-of.ts";

/** What came of a program in the strong tier. */
export interface Ran {
  output: string;
  exit: Exit;
}

/**
 * Runs a program in the strong tier as a subject is run, with the same limits and the same mounts, but as somebody who has
 * got out of the runtime: nothing but the tier holds it back.
 */
export async function runInside(
  command: readonly string[],
  read: readonly string[],
): Promise<Ran> {
  const strong = strongTier();
  const folder = mkdtempSync(join(tmpdir(), "ipcbook-"));
  const own = join(folder, "own");
  const output = join(folder, "output");
  mkdirSync(own);
  writeFileSync(join(folder, "attempt.ts"), "");
  const wrapped = wrap(strong, { read: [folder, ...read], write: [own] }, command);
  const child = spawnGroup(wrapped, {
    ...{ folder, grounds: folder, output, control: null },
    sandbox: { filter: strong.filter, inside: join(folder, "inside") },
    env: { DENO_DIR: join(own, "cache"), NO_COLOR: "1" },
  });
  try {
    const exit = await new Promise<Exit>((resolve) =>
      child.once("exit", (code, signal) => resolve(exitOf(code, signal)))
    );
    return { output: readFileSync(output, "utf8"), exit };
  } finally {
    killGroup(child.pid!);
    rmSync(folder, { recursive: true, force: true });
  }
}
