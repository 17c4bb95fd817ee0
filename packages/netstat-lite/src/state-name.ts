/** As in the kernel's include/net/tcp_states.h, from 1 on, in netstat(8)'s words. */
const names = [
  "ESTABLISHED",
  "SYN_SENT",
  "SYN_RECV",
  "FIN_WAIT1",
  "FIN_WAIT2",
  "TIME_WAIT",
  "CLOSE",
  "CLOSE_WAIT",
  "LAST_ACK",
  "LISTEN",
  "CLOSING",
  // A connection before its handshake is done; netstat says the same of both kinds.
  "SYN_RECV",
  // Bound, and neither listening nor connected; only netlink shows it, and only if asked.
  "BOUND_INACTIVE",
] as const;

/** The name of an internet socket's state. UDP and raw sockets have them too: `ESTABLISHED` once connected, else `CLOSE`. */
export type StateName = typeof names[number];

/** The name of the state `number`; a newer kernel's is `UNKNOWN (14)`. */
export function stateName(number: number): StateName | `UNKNOWN (${number})` {
  return names[number - 1] ?? `UNKNOWN (${number})`;
}

/** The bit that stands for a state in a netlink request. */
export function stateBit(name: StateName): number {
  return 1 << names.indexOf(name) + 1;
}
