import { readFileSync, statSync } from "node:fs";
import process from "node:process";
import { findBubblewrap } from "./bubblewrap.ts";

/** Stands for all that decides what `smokeTest` finds: as long as it is the same, so is the tier. */
export function sandboxKey(): string {
  const programs = findBubblewrap();
  if ("missing" in programs) return JSON.stringify(programs);
  const changed = Object.values(programs).map((path) => [path, statSync(path).mtimeMs]);
  return JSON.stringify([bootId(), process.getuid?.(), changed]);
}

/** Drawn anew at each start of the machine. Source: random(4), /proc/sys/kernel/random. */
function bootId(): string {
  try {
    return readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
  } catch {
    return "unknown";
  }
}
