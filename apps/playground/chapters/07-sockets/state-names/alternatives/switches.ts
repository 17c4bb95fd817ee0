type Table = "tcp" | "tcp6" | "udp" | "udp6" | "raw" | "raw6";

function name(state: number): string {
  switch (state) {
    case 0x01:
      return "ESTABLISHED";
    case 0x02:
      return "SYN_SENT";
    case 0x03:
      return "SYN_RECV";
    case 0x04:
      return "FIN_WAIT1";
    case 0x05:
      return "FIN_WAIT2";
    case 0x06:
      return "TIME_WAIT";
    case 0x07:
      return "CLOSE";
    case 0x08:
      return "CLOSE_WAIT";
    case 0x09:
      return "LAST_ACK";
    case 0x0a:
      return "LISTEN";
    default:
      return "CLOSING";
  }
}

export function stateColumn(table: Table, state: number): string {
  switch (table) {
    case "tcp":
    case "tcp6":
      return name(state);
    case "udp":
    case "udp6":
      return state === 0x01 ? name(state) : "";
    default:
      return `${state}`;
  }
}

function nameOfSs(state: number): string {
  switch (state) {
    case 0x01:
      return "ESTAB";
    case 0x04:
      return "FIN-WAIT-1";
    case 0x05:
      return "FIN-WAIT-2";
    case 0x07:
      return "UNCONN";
    default:
      return name(state).replace("_", "-");
  }
}

export function stateNumber(asked: string): number | null {
  for (let state = 0x01; state <= 0x0b; state++) {
    if (asked === name(state) || asked === nameOfSs(state)) return state;
  }
  return null;
}

export function isShown(table: Table, row: string, letters: string): boolean {
  const all = letters.indexOf("a") >= 0;
  const listening = letters.indexOf("l") >= 0;
  const [host, port] = row.match(/:.*?:.*? ([0-9A-F]+:[0-9A-F]{4})/)![1]!.split(":");
  const nobody = table.slice(0, 3) === "tcp"
    ? parseInt(port!, 16) === 0
    : BigInt(`0x${host}`) === 0n;
  return all || listening === nobody;
}
