import { AF_INET } from "@ipcbook/syscalls";
import {
  decodeInetDiag,
  encodeInetDiagRequest,
  type InetDiagEntry,
  type InetFamily,
} from "./inet-diag-message.ts";
import { isLive, type NetOptions } from "./proc-options.ts";
import { readInetTable } from "./read-inet-table.ts";
import { listSockets } from "./sock-diag.ts";
import { stateBit, type StateName } from "./state-name.ts";
import { unlessGone } from "./unless-gone.ts";

/**
 * The TCP sockets of `family` in `state` whose own port is `port`. Over netlink the kernel filters; where
 * there is none, and for another network namespace, all of /proc/net is read.
 */
export function socketsOnPort(
  family: InetFamily,
  port: number,
  wanted: StateName,
  options: NetOptions,
): InetDiagEntry[] {
  const request = encodeInetDiagRequest({ family, states: stateBit(wanted), local: { port } });
  const found = isLive(options) ? listSockets(request, decodeInetDiag) : null;
  if (found) return found;
  // No table of IPv6 where the kernel has none, and no tables at all of a process that has ended.
  const table = unlessGone(() => readInetTable(family === AF_INET ? "tcp" : "tcp6", options)) ?? [];
  return table.filter(({ state, local }) => state === wanted && local.port === port);
}
