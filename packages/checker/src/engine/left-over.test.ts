import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const script = fileURLToPath(new URL("../testing/check-once.ts", import.meta.url));
const deno = join(dirname(createRequire(import.meta.url).resolve("deno/package.json")), "deno");

/** Processes that were started with `mark` in their environment or below a folder of a subject. */
function subjectsOf(checker: number): number[] {
  return readdirSync("/proc").filter((name) => /^\d+$/.test(name)).map(Number).filter((pid) => {
    try {
      const parent = Number(
        readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]!.split(" ")[1],
      );
      return parent === checker;
    } catch {
      return false;
    }
  });
}

function folderOf(pid: number): string {
  return readlinkSync(`/proc/${pid}/cwd`);
}

function groupLives(pid: number): boolean {
  return readdirSync("/proc").some((name) => {
    if (!/^\d+$/.test(name)) return false;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, "utf8").split(") ")[1]!.split(" ");
      return Number(stat[2]) === pid && stat[0] !== "Z";
    } catch {
      return false;
    }
  });
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
    const spins = "export async function handler(conn) { for (;;); }";
    const checker: ChildProcess = spawn(deno, ["run", "-A", "--quiet", script, spins], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const ended = new Promise((resolve) => checker.once("exit", resolve));
    let subject = 0;
    try {
      // Whatever subject is alive at that moment: reference, attempt or mistake.
      const found = await until(() => {
        subject = subjectsOf(checker.pid!).at(-1) ?? 0;
        try {
          return subject !== 0 && folderOf(subject).includes("ipcbook-");
        } catch {
          return false;
        }
      });
      expect(found).toBe(true);
      const folder = folderOf(subject);
      expect(folder.startsWith(join(tmpdir(), "ipcbook-"))).toBe(true);
      checker.kill(signal);
      await ended;
      expect(await until(() => !groupLives(subject))).toBe(true);
      expect(await until(() => !readdirSync(tmpdir()).includes(folder.split("/").at(-1)!))).toBe(
        true,
      );
    } finally {
      checker.kill("SIGKILL");
    }
  },
);
