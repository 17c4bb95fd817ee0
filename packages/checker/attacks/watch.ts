import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { residentPages } from "../src/kernel/resident-pages.ts";

/** The most that was held at once while something was watched, in MiB. */
export interface Peak {
  /** By the processes that were started in there. */
  memory: number;
  disk: number;
  /** By this process, on top of what it held before. */
  checker: number;
}

const often = 200;
const MiB = 1024 * 1024;

/** Watches everything that is started with a folder of `temporary` in its command line, as long as `meanwhile` takes. */
export async function watch<T>(
  temporary: string,
  meanwhile: () => Promise<T>,
): Promise<{ result: T; peak: Peak }> {
  const peak: Peak = { memory: 0, disk: 0, checker: 0 };
  const before = process.memoryUsage.rss();
  const look = () => {
    const pages = processesIn(temporary).reduce((sum, pid) => sum + residentPages(pid), 0);
    peak.memory = Math.max(peak.memory, pages * 4096 / MiB);
    peak.disk = Math.max(peak.disk, sizeOf(temporary) / MiB);
    peak.checker = Math.max(peak.checker, (process.memoryUsage.rss() - before) / MiB);
  };
  const timer = setInterval(look, often);
  try {
    return { result: await meanwhile(), peak };
  } finally {
    clearInterval(timer);
  }
}

/** The processes that live and name a folder of `temporary` in their command line. */
export function processesIn(temporary: string): number[] {
  return readdirSync("/proc").filter((name) => /^\d+$/.test(name)).map(Number).filter((pid) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, "latin1").includes(`${temporary}/ipcbook-`);
    } catch {
      return false;
    }
  });
}

/** The sockets that are bound in `temporary`. */
export function socketsIn(temporary: string): string[] {
  return readFileSync("/proc/net/unix", "latin1").split("\n")
    .filter((line) => line.includes(`${temporary}/`));
}

function sizeOf(folder: string): number {
  let sum = 0;
  try {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      sum += entry.isDirectory() ? sizeOf(path) : lstatSync(path).size;
    }
  } catch {
    // It has just gone.
  }
  return sum;
}
