const names = [
  "",
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

/** What ss calls otherwise. */
const others: Record<string, string> = {
  "ESTAB": "ESTABLISHED",
  "SYN-SENT": "SYN_SENT",
  "SYN-RECV": "SYN_RECV",
  "FIN-WAIT-1": "FIN_WAIT1",
  "FIN-WAIT-2": "FIN_WAIT2",
  "TIME-WAIT": "TIME_WAIT",
  "UNCONN": "CLOSE",
  "CLOSE-WAIT": "CLOSE_WAIT",
  "LAST-ACK": "LAST_ACK",
};

export function stateColumn(table: string, state: number): string {
  if (table.startsWith("raw")) return String(state);
  if (table.startsWith("udp")) return state === 1 ? "ESTABLISHED" : "";
  return names[state]!;
}

export function stateNumber(name: string): number | null {
  const known = Object.hasOwn(others, name) ? others[name]! : name;
  const number = names.indexOf(known, 1);
  return number === -1 ? null : number;
}

export function isShown(_table: string, row: string, letters: string): boolean {
  if (letters.includes("a")) return true;
  const remote = row.trim().split(/ +/)[2];
  const isConnected = remote !== "00000000:0000";
  return isConnected !== letters.includes("l");
}
