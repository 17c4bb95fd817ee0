// On the kernel's rows the state tells the same as the remote end, if one knows what to look for:
// LISTEN of TCP, and CLOSE of UDP and raw sockets, which never listen.
const names =
  "ESTABLISHED SYN_SENT SYN_RECV FIN_WAIT1 FIN_WAIT2 TIME_WAIT CLOSE CLOSE_WAIT LAST_ACK " +
  "LISTEN CLOSING";
const inOrder = names.split(" ");

export function stateColumn(table: string, state: number): string {
  if (/^raw/.test(table)) return state.toString(10);
  return /^udp/.test(table) && state !== 1 ? "" : inOrder[state - 1]!;
}

const ofSs = inOrder.map((name) =>
  ({ ESTABLISHED: "ESTAB", CLOSE: "UNCONN" })[name] ??
    name.replace(/(?<=FIN_WAIT)/, "-").replaceAll("_", "-")
);

export function stateNumber(name: string): number | null {
  return (inOrder.indexOf(name) + 1) || (ofSs.indexOf(name) + 1) || null;
}

export function isShown(table: string, row: string, letters: string): boolean {
  const state = Number.parseInt(row.match(/ ([0-9A-F]{2}) /)![1]!, 16);
  const isServer = state === (table.startsWith("tcp") ? 10 : 7);
  switch (letters.replace(/[^al]/g, "")) {
    case "":
      return !isServer;
    case "l":
      return isServer;
    default:
      return true;
  }
}
