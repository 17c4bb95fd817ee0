// Number, netstat's name, ss's name.
const states: readonly (readonly [number, string, string])[] = [
  [1, "ESTABLISHED", "ESTAB"],
  [2, "SYN_SENT", "SYN-SENT"],
  [3, "SYN_RECV", "SYN-RECV"],
  [4, "FIN_WAIT1", "FIN-WAIT-1"],
  [5, "FIN_WAIT2", "FIN-WAIT-2"],
  [6, "TIME_WAIT", "TIME-WAIT"],
  [7, "CLOSE", "UNCONN"],
  [8, "CLOSE_WAIT", "CLOSE-WAIT"],
  [9, "LAST_ACK", "LAST-ACK"],
  [10, "LISTEN", "LISTEN"],
  [11, "CLOSING", "CLOSING"],
];
const byNumber = new Map(states.map(([number, netstat]) => [number, netstat]));
const byName = new Map(
  states.flatMap(([number, ...names]) => names.map((name): [string, number] => [name, number])),
);

const columns: Record<string, (state: number) => string> = {
  tcp: (state) => byNumber.get(state)!,
  udp: (state) => state === 1 ? "ESTABLISHED" : "",
  raw: String,
};

export const stateColumn = (table: string, state: number): string =>
  columns[table.replace("6", "")]!(state);

export const stateNumber = (name: string): number | null => byName.get(name) ?? null;

export function isShown(table: string, row: string, letters: string): boolean {
  const asked = new Set(letters);
  if (asked.has("a")) return true;
  const [, , remote] = row.trim().split(/\s+/);
  const zeros = table.startsWith("tcp") ? /:0000$/ : /^0+:/;
  return zeros.test(remote!) === asked.has("l");
}
