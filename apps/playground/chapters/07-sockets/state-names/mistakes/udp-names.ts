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
  return names[state]!;
}

export function stateNumber(name: string): number | null {
  const known = Object.hasOwn(others, name) ? others[name]! : name;
  const number = names.indexOf(known, 1);
  return number === -1 ? null : number;
}

export function isShown(table: string, row: string, letters: string): boolean {
  if (letters.includes("a")) return true;
  const [address, port] = row.trim().split(/ +/)[2]!.split(":");
  const isConnected = table.startsWith("tcp") ? port !== "0000" : /[^0]/.test(address!);
  return isConnected !== letters.includes("l");
}
