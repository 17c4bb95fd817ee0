import { readFileSync } from "node:fs";

/** How many datagrams can wait at a socket of AF_UNIX before a sender must; one more is let in. */
export function longestQueue(): number {
  return Number(readFileSync("/proc/sys/net/unix/max_dgram_qlen", "utf8"));
}
