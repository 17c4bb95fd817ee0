import { dumpTcp, readKept } from "../netlink/dump-tcp.ts";
import { KeptMessages } from "../netlink/kept-messages.ts";
import type { InetRecord } from "../scan/inet-record.ts";
import { stateBit } from "../state-name.ts";

const listening = stateBit("LISTEN");
/** What net-tools takes for a server: besides listeners, who connects to port 0. */
const maybeServers = listening | stateBit("SYN_SENT");
/** All but those that are only bound, which /proc does not show. */
const everyState = 0x1ffe;

/** Which TCP tables are read. */
export interface TcpSelection {
  all: boolean;
  listening: boolean;
  /** Whether tcp6 is read after tcp. */
  both: boolean;
}

/** The TCP tables over netlink, where the kernel selects by state, and both are one walk of its table. */
export class TcpOverNetlink {
  readonly #states: number;
  /** Whether servers are shown, or all others; null for both. */
  readonly #servers: boolean | null;
  readonly #both: boolean;
  #ipv6: KeptMessages | null = null;

  constructor({ all, listening: servers, both }: TcpSelection) {
    this.#states = all ? everyState : servers ? maybeServers : everyState & ~listening;
    this.#servers = all ? null : servers;
    this.#both = both;
  }

  /** Whether tcp6 came with tcp. */
  get hasIpv6(): boolean {
    return this.#ipv6 !== null;
  }

  /**
   * Hands on the rows of a table as they come; false where there is no netlink. So an interrupted dump is
   * not made again: what is read from /proc isn't either.
   */
  read(family: 4 | 6, onAny: (record: InetRecord) => void): boolean {
    const servers = this.#servers;
    const onRow = servers === null ? onAny : (record: InetRecord) => {
      if ((record.remotePort === 0) === servers) onAny(record);
    };
    if (family === 6 && this.#ipv6) {
      readKept(this.#ipv6, onRow);
      return true;
    }
    const ipv6 = family === 4 && this.#both ? new KeptMessages() : null;
    if (!dumpTcp({ family, states: this.#states, onRow, ipv6 })) return false;
    this.#ipv6 = ipv6;
    return true;
  }
}
