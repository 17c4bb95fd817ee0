/** What a row of /proc/net/tcp, or of a table like it, tells. */
export interface Told {
  protocol?: "tcp" | "udp" | "raw";
  /** The number of the row. */
  number: number;
  /** The bytes of the addresses in network order: 4, or 16. */
  local: readonly number[];
  localPort: number;
  remote: readonly number[];
  remotePort: number;
  state: number;
  sendQueue: number;
  receiveQueue: number;
  timer: number;
  ticks: number;
  retransmits: number;
  uid: number;
  probes: number;
  inode: number;
}

/**
 * The row as the kernel prints it, without the end of the line. Source: get_tcp4_sock, udp4_format_sock,
 * raw_sock_seq_show, and the same of IPv6.
 */
export function kernelRow(told: Told): string {
  const { protocol = "tcp", number, timer, ticks, retransmits, uid, probes, inode, state } = told;
  const text = [
    `${decimal(number, protocol === "udp" ? 5 : 4)}:`,
    end(told.local, told.localPort),
    end(told.remote, told.remotePort),
    hex(state, 2),
    `${hex(told.sendQueue, 8)}:${hex(told.receiveQueue, 8)}`,
    `${hex(timer, 2)}:${hex(ticks, 8)}`,
    hex(retransmits, 8),
    decimal(uid, 5),
    decimal(probes, 8),
    String(inode),
    protocol === "tcp" ? rest(state) : "2 000000008e00ce40 0",
  ].join(" ");
  // seq_setwidth(): only the rows of IPv4 are filled up, and those of raw sockets are not.
  const width = { tcp: 149, udp: 127, raw: 0 }[protocol];
  return told.local.length === 4 ? text.padEnd(width) : text;
}

/** What follows the inode. SYN_RECV (3) and TIME_WAIT (6) are no full sockets: their rows are shorter. */
function rest(state: number): string {
  if (state === 0x03 || state === 0x06) return "3 00000000251f6d6a";
  return state === 0x0a ? "1 00000000e049657e 100 0 0 10 0" : "2 000000004134a9f0 20 4 30 10 -1";
}

/** The kernel's words, each in the order of this machine; the port as a number. */
function end(address: readonly number[], port: number): string {
  const words = new Uint32Array(Uint8Array.from(address).buffer);
  return `${Array.from(words, (word) => hex(word, 8)).join("")}:${hex(port, 4)}`;
}

function hex(n: number, width: number): string {
  return n.toString(16).toUpperCase().padStart(width, "0");
}

function decimal(n: number, width: number): string {
  return String(n).padStart(width);
}
