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

const numbers: Record<string, number> = {
  "ESTAB": 1,
  "FIN-WAIT-1": 4,
  "FIN-WAIT-2": 5,
  "UNCONN": 7,
};
for (const [number, name] of names.entries()) {
  if (number === 0) continue;
  numbers[name] = number;
  if (!/[12]/.test(name)) numbers[name.replace("_", "-")] = number;
}

export function stateColumn(table: string, state: number): string {
  if (table.startsWith("raw")) return String(state);
  if (table.startsWith("udp")) return state === 1 ? "ESTABLISHED" : "";
  return names[state]!;
}

export function stateNumber(name: string): number | null {
  return numbers[name] ?? null;
}

export function isShown(table: string, row: string, letters: string): boolean {
  if (letters.includes("a")) return true;
  const [address, port] = row.trim().split(/ +/)[2]!.split(":");
  const isConnected = table.startsWith("tcp") ? port !== "0000" : /[^0]/.test(address!);
  return isConnected !== letters.includes("l");
}
