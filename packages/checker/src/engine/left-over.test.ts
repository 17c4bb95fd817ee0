import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { livingIn } from "../subject/living-in.ts";

const script = fileURLToPath(new URL("../testing/check-once.ts", import.meta.url));
const deno = join(dirname(createRequire(import.meta.url).resolve("deno/package.json")), "deno");

function childrenOf(parent: number): number[] {
  return readdirSync("/proc").filter((name) => /^\d+$/.test(name)).map(Number).filter((pid) => {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]) === parent;
    } catch {
      return false;
    }
  });
}

/** The folder of the subject `pid`, which is where it works; null before it has come so far. */
function folderOf(pid: number): string | null {
  try {
    const folder = readlinkSync(`/proc/${pid}/cwd`);
    return folder.includes("ipcbook-") ? folder : null;
  } catch {
    return null;
  }
}

async function until(condition: () => boolean): Promise<boolean> {
  for (let round = 0; round < 2000; round++) {
    if (condition()) return true;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return false;
}

test.each(["SIGTERM", "SIGINT", "SIGKILL"] as const)(
  "check() leaves nothing running when %s ends the checker",
  async (signal) => {
    const temporary = mkdtempSync(join(tmpdir(), "test-"));
    const spins = "export async function handler(conn) { for (;;); }";
    const checker: ChildProcess = spawn(deno, ["run", "-A", "--quiet", script, spins], {
      env: { ...process.env, TMPDIR: temporary },
      stdio: ["ignore", "ignore", "inherit"],
    });
    const ended = new Promise((resolve) => checker.once("exit", resolve));
    try {
      // Whichever subject is alive at that moment: the reference's, the attempt's, a mistake's.
      let subject = 0;
      let folder: string | null = null;
      const found = await until(() => {
        subject = childrenOf(checker.pid!).at(-1) ?? 0;
        folder = folderOf(subject);
        return folder !== null;
      });
      expect(found).toBe(true);
      checker.kill(signal);
      await ended;
      expect(await until(() => livingIn(subject).length === 0)).toBe(true);
      expect(await until(() => !existsSync(folder!))).toBe(true);
    } finally {
      checker.kill("SIGKILL");
      rmSync(temporary, { recursive: true });
    }
  },
);
