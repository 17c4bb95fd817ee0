/** From 1 on, in the kernel's order. */
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
];

/** What ss calls otherwise: the rest is called alike. */
const namesOfSs = new Map([
  ["ESTAB", "ESTABLISHED"],
  ["SYN-SENT", "SYN_SENT"],
  ["SYN-RECV", "SYN_RECV"],
  ["FIN-WAIT-1", "FIN_WAIT1"],
  ["FIN-WAIT-2", "FIN_WAIT2"],
  ["TIME-WAIT", "TIME_WAIT"],
  ["UNCONN", "CLOSE"],
  ["CLOSE-WAIT", "CLOSE_WAIT"],
  ["LAST-ACK", "LAST_ACK"],
]);

export function stateColumn(table: string, state: number): string {
  // netstat prints the number of a raw socket with %d, as it is.
  if (isOf("raw", table)) return String(state);
  const name = names[state - 1]!;
  return isOf("udp", table) && name !== "ESTABLISHED" ? "" : name;
}

export function stateNumber(name: string): number | null {
  const number = names.indexOf(namesOfSs.get(name) ?? name) + 1;
  return number === 0 ? null : number;
}

export function isShown(table: string, row: string, letters: string): boolean {
  if (letters.includes("a")) return true;
  const [address, port] = row.trim().split(/ +/)[2]!.split(":");
  // A connected UDP or raw socket may have the port 0, but never the address of zeros.
  const isConnected = isOf("tcp", table) ? port !== "0000" : /[^0]/.test(address!);
  return letters.includes("l") ? !isConnected : isConnected;
}

/** Whether `table` is the protocol's, for either family: "udp" or "udp6". */
function isOf(protocol: "tcp" | "udp" | "raw", table: string): boolean {
  return table === protocol || table === `${protocol}6`;
}
