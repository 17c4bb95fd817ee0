import type { Context } from "../command/context.ts";

/** On stdout and on stderr, for families that Linux has lost: their files are not there. */
const messages: Record<string, { out: string; err: string }> = {
  ax25: {
    out: "AX.25 not configured in this system.\n",
    err: "/proc/net/ax25_route: No such file or directory\n",
  },
  netrom: {
    out: "NET/ROM not configured in this system.\n",
    err: "/proc/net/nr_nodes: No such file or directory\n" +
      "/proc/net/nr_neigh: No such file or directory\n",
  },
  ipx: {
    out: "IPX routing not in file /proc/net/ipx/route or /proc/net/ipx_route found.\n",
    err: "No such file or directory\n",
  },
  ddp: {
    out: "",
    err: "Error opening /proc/net/atalk_route: No such file or directory\n" +
      "DDP (AppleTalk) not configured on this system.\n",
  },
  x25: { out: "X.25 not configured in this system.\n", err: "" },
  rose: {
    out: "",
    err: "/proc/net/rose_nodes: No such file or directory\nROSE not configured in this system.\n",
  },
};

/** What net-tools says of the routes of such a family. */
export function printLostRoutes({ sink, machine }: Context, family: string): number {
  const { out, err } = messages[family]!;
  machine.err(err);
  sink.text(out);
  return 1;
}
