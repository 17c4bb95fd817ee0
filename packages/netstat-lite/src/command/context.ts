import type { ByteSink } from "../format/byte-sink.ts";
import type { HostFinder } from "../names/host-finder.ts";
import type { Flags } from "./flags.ts";
import type { Machine } from "./machine.ts";

/** What every table is given. */
export interface Context {
  flags: Flags;
  machine: Machine;
  sink: ByteSink;
  /** One for all tables and rounds: a name that the resolver has not would be waited for each time. */
  hosts: HostFinder;
  /** The folder with net/ in it: `/proc`, `/proc/PID`, or that of `--proc-root`. */
  netRoot: string;
  /** The folder with the processes in it. */
  procRoot: string;
  /** Whether netlink tells of the same sockets as the files. */
  live: boolean;
}

/** `/proc/net/tcp` as net-tools calls it in messages, wherever it is read from. */
export function shownPath(name: string): string {
  return `/proc/net/${name}`;
}
