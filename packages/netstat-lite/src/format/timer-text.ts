import type { InetRecord } from "../scan/inet-record.ts";

/** sysconf(_SC_CLK_TCK): USER_HZ, which is 100 on each architecture that Node and Deno run on. */
const ticksPerSecond = 100;
const tcpTimers = ["off", "on", "keepalive", "timewait", "probe"];

/** The Timer column: what runs, how long still, retransmits, probes. */
export function timerText(record: InetRecord, transport: "tcp" | "other"): string {
  const { timer, ticks, retransmits, probes } = record;
  // UDP's and raw sockets' retransmits are not looked at.
  const counts = `${transport === "tcp" ? retransmits : 0}/${probes}`;
  if (timer === 0) return `off (0.00/${counts})`;
  const left = (ticks / ticksPerSecond).toFixed(2);
  const known = transport === "tcp" ? tcpTimers[timer] : timer <= 2 ? `on${timer}` : undefined;
  return `${known ?? `unkn-${timer | 0}`} (${left}/${counts})`;
}
