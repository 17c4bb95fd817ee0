/**
 * The state of an internet socket, in netstat(8)'s words. UDP and raw sockets have one too:
 * `ESTABLISHED` once connected, else `CLOSE`. `BOUND_INACTIVE` is a TCP socket that is bound, and
 * neither listening nor connected; only netlink shows it, and only if asked.
 */
export type StateName =
  | "ESTABLISHED"
  | "SYN_SENT"
  | "SYN_RECV"
  | "FIN_WAIT1"
  | "FIN_WAIT2"
  | "TIME_WAIT"
  | "CLOSE"
  | "CLOSE_WAIT"
  | "LAST_ACK"
  | "LISTEN"
  | "CLOSING"
  | "BOUND_INACTIVE";

/** From 1 on, as in the kernel's include/net/tcp_states.h. */
export const stateNames: readonly StateName[] = [
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
  // NEW_SYN_RECV, the state of what is not a full socket yet; netstat says the same of both.
  "SYN_RECV",
  "BOUND_INACTIVE",
];

/** The name of the state `number`; a newer kernel's is `UNKNOWN (14)`. */
export function stateName(number: number): StateName | `UNKNOWN (${number})` {
  return stateNames[number - 1] ?? `UNKNOWN (${number})`;
}

/** The bit that stands for a state in a netlink request. */
export function stateBit(name: StateName): number {
  return 1 << stateNames.indexOf(name) + 1;
}
