import type { HostSource } from "../names/host-finder.ts";

/** What the command reads and writes: the machine it runs on, or what a test puts in its place. */
export interface Machine {
  /** Writes to stdout; throws only where nobody reads it any more. */
  out: (bytes: Uint8Array) => void;
  /** Writes to stderr; a character is a byte. */
  err: (text: string) => void;
  /** The folder of services, protocols, passwd and networks. */
  etc: string;
  /** Where the names of hosts come from. */
  hosts: HostSource;
  /** POSIXLY_CORRECT, LANG and the like. */
  env: Readonly<Record<string, string | undefined>>;
  euid: number;
  /** Waits between two lists of -c and --watch; false to end. */
  pause: (seconds: number) => Promise<boolean>;
  /** From how many sockets on a TCP table comes over netlink, which costs more to load and less a socket. */
  netlinkFrom: number;
  /** Is told that a large table comes, before what reads it is loaded. */
  expectRows: () => void;
  /** Whether stdout is a terminal. */
  isTerminal: () => boolean;
}
