import { stateName } from "../state-name.ts";

const mostStates = 12;
const words = Array.from({ length: mostStates }, (_, state) => state === 0 ? "" : stateName(state));

/**
 * The State column. The kernel's NEW_SYN_RECV (12) is SYN_RECV, as in /proc; net-tools looks numbers up
 * beyond the end of its table, where there is nothing to agree with.
 */
export function stateWord(state: number): string {
  return words[state] ?? (state === 12 ? "SYN_RECV" : state === 13 ? "BOUND" : "UNKNOWN");
}
