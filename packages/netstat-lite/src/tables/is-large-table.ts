import { readFileSync } from "node:fs";

/** From here on netlink is faster, loading koffi included. */
const manySockets = 8_000;

/** Whether the TCP table `file` of this network namespace has so many sockets that netlink pays. */
export function isLargeTable(file: string): boolean {
  try {
    if (file === "tcp") {
      const text = readFileSync("/proc/net/sockstat", "latin1");
      const [, inUse = 0, waiting = 0] = text.match(/^TCP: inuse (\d+) orphan \d+ tw (\d+)/m) ?? [];
      return Number(inUse) + Number(waiting) >= manySockets;
    }
    if (file !== "tcp6") return false;
    const text = readFileSync("/proc/net/sockstat6", "latin1");
    return Number(text.match(/^TCP6: inuse (\d+)/m)?.[1] ?? 0) >= manySockets;
  } catch {
    // A kernel without these files: the table says it.
    return false;
  }
}
