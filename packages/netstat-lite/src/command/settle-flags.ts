import type { Flags } from "./flags.ts";

/** Which tables are shown, once all options are known. */
export interface Selection {
  /** Whether any table was named; otherwise all are shown, and those that are not there in silence. */
  named: boolean;
  /** Whether the protocols are only there because of a family: nobody asked for one that is missing. */
  impliedProtocols: boolean;
  tcp: boolean;
  sctp: boolean;
  udp: boolean;
  udplite: boolean;
  raw: boolean;
  ipv4: boolean;
  ipv6: boolean;
  groups: boolean;
  unix: boolean;
  bluetooth: boolean;
  /** Families that Linux has lost. */
  lost: Record<"ipx" | "ax25" | "x25" | "netrom" | "rose", boolean>;
}

/** Draws net-tools' conclusions from the flags. */
export function settleFlags(flags: Flags): Selection {
  const { families } = flags;
  let { tcp, sctp, udp, udplite, raw, l2cap, rfcomm } = flags;
  let { inet, inet6 } = families;
  const hasProtocol = () => tcp + sctp + udp + udplite + raw > 0;
  let impliedProtocols = false;
  if ((inet || inet6 || flags.statistics) && !hasProtocol()) {
    impliedProtocols = true;
    tcp =
      sctp =
      udp =
      udplite =
      raw =
        1;
  }
  if ((hasProtocol() || flags.groups) && !(inet || inet6)) inet = inet6 = 1;
  if (families.bluetooth && !(l2cap || rfcomm)) l2cap = rfcomm = 1;
  const { unix, ipx, ax25, netrom, x25, rose } = families;
  const named = tcp + sctp + udplite + udp + raw + unix + ipx + ax25 + netrom + flags.groups + x25 +
      rose + l2cap + rfcomm > 0;
  const shows = (asked: number) => !named || asked > 0;
  return {
    named,
    impliedProtocols,
    tcp: shows(tcp),
    sctp: shows(sctp),
    udp: shows(udp),
    udplite: shows(udplite),
    raw: shows(raw),
    ipv4: shows(inet),
    ipv6: shows(inet6),
    groups: flags.groups > 0,
    unix: shows(unix),
    bluetooth: l2cap + rfcomm > 0,
    lost: {
      ipx: shows(ipx),
      ax25: shows(ax25),
      x25: shows(x25),
      netrom: shows(netrom),
      rose: shows(rose),
    },
  };
}
