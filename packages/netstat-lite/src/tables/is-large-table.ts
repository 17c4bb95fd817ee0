import { readFileSync } from "node:fs";

/** Whether the TCP table `file` of this network namespace has `many` sockets. */
export function isLargeTable(file: string, many: number): boolean {
  try {
    if (file === "tcp") {
      const text = readFileSync("/proc/net/sockstat", "latin1");
      const [, inUse = 0, waiting = 0] = text.match(/^TCP: inuse (\d+) orphan \d+ tw (\d+)/m) ?? [];
      return Number(inUse) + Number(waiting) >= many;
    }
    if (file !== "tcp6") return false;
    const text = readFileSync("/proc/net/sockstat6", "latin1");
    return Number(text.match(/^TCP6: inuse (\d+)/m)?.[1] ?? 0) >= many;
  } catch {
    // A kernel without these files: the table says it.
    return false;
  }
}
