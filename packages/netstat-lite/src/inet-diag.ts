import { decodeInetDiag, encodeInetDiagRequest, type InetFamily } from "./inet-diag-message.ts";
import type { InetEnd, InetSocket } from "./inet-socket.ts";
import { readInetTable } from "./read-inet-table.ts";
import { findSocket } from "./sock-diag.ts";
import { unlessGone } from "./unless-gone.ts";

/** A connection, seen from one end. */
export interface InetConnection {
  family: InetFamily;
  /** `scope` is the interface of a link-local address. */
  local: InetEnd & { scope?: number };
  remote: InetEnd;
}

/**
 * Looks up one TCP connection by its four numbers, or null if the kernel has none: one exact question
 * over netlink, whatever the number of sockets. Where there is no netlink, it reads /proc/net.
 *
 * Source: sock_diag(7).
 *
 * @throws {TypeError} for an address that is none of the family.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { AF_INET } from "@ipcbook/syscalls";
 * import { inetDiag } from "@ipcbook/netstat-lite";
 *
 * const nobody = { address: "127.0.0.1", port: 1 };
 * assert.equal(inetDiag({ family: AF_INET, local: nobody, remote: nobody }), null);
 * ```
 */
export function inetDiag(connection: InetConnection): InetSocket | null {
  const { family, local, remote } = connection;
  const { scope } = local;
  // Whatever its state: the numbers alone say which one.
  const request = encodeInetDiagRequest({ family, states: 0, local, remote, scope });
  const found = findSocket(request, decodeInetDiag);
  // Without such a connection the kernel gives the listener that would take it.
  if (found) return found.find(({ state }) => state !== "LISTEN") ?? null;
  // IPv4 may be on an IPv6 socket.
  const table = [...readInetTable("tcp"), ...unlessGone(() => readInetTable("tcp6")) ?? []];
  return table.find((entry) => isSame(entry.local, local) && isSame(entry.remote, remote)) ?? null;
}

function isSame(a: InetEnd, b: InetEnd): boolean {
  return a.port === b.port && withoutMapping(a.address) === withoutMapping(b.address);
}

/** An IPv6 socket tells an IPv4 address as `::ffff:127.0.0.1`. */
function withoutMapping(address: string): string {
  return address.replace(/^::ffff:(?=.*\.)/, "");
}
