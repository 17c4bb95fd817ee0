// The State column of netstat, and which rows it shows. A table is named as its file in /proc/net:
// "tcp", "tcp6", "udp", "udp6", "raw" or "raw6".

/** What netstat prints in the State column for a socket of `table` in the state `state`. */
export function stateColumn(_table: string, _state: number): string {
  // TODO: eleven names. And what of UDP, and of raw sockets?
  return "ESTABLISHED";
}

/** The number of the TCP state that netstat or ss calls `name`; null where neither does. */
export function stateNumber(name: string): number | null {
  // TODO
  return ["ESTABLISHED", "ESTAB"].indexOf(name);
}

/** Whether netstat shows the socket of this row of `table`, with these letters as options: "", "l", "tan". */
export function isShown(_table: string, _row: string, letters: string): boolean {
  // TODO: what is shown without -a and without -l, and what with -l?
  return letters.includes("a");
}
