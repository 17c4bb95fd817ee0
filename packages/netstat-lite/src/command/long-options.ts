import type { LongOption } from "./getopt-long.ts";

const option = (name: string, value: string): LongOption => ({ name, takes: "nothing", value });
const withArgument = (name: string, value: string): LongOption => ({
  name,
  takes: "argument",
  value,
});

/** net-tools' short options. */
export const shortOptions = "A:CFMacdeghilnNoprsStuUvVWw2fx64?Z";

/**
 * net-tools' long options in its order, which decides what `--i` may stand for. The address families
 * come first and have one value.
 */
export const longOptions: readonly LongOption[] = [
  ...[
    "ax25",
    "x25",
    "ip",
    "ipx",
    "appletalk",
    "netrom",
    "inet",
    "inet6",
    "ddp",
    "rose",
    "unix",
    "bluetooth",
    "tcpip",
  ].map((family) => option(family, "family")),
  option("version", "V"),
  option("interfaces", "i"),
  option("help", "h"),
  option("route", "r"),
  option("masquerade", "M"),
  withArgument("protocol", "A"),
  option("tcp", "t"),
  option("sctp", "S"),
  option("udp", "u"),
  option("udplite", "U"),
  option("raw", "w"),
  option("unix", "x"),
  option("l2cap", "2"),
  option("rfcomm", "f"),
  option("listening", "l"),
  option("all", "a"),
  option("timers", "o"),
  option("continuous", "c"),
  option("extend", "e"),
  option("programs", "p"),
  option("verbose", "v"),
  option("statistics", "s"),
  option("wide", "W"),
  option("numeric", "n"),
  option("numeric-hosts", "!"),
  option("numeric-ports", "@"),
  option("numeric-users", "#"),
  option("symbolic", "N"),
  option("cache", "C"),
  option("fib", "F"),
  option("groups", "g"),
  option("context", "Z"),
];

/**
 * The first families that `longopts 1 range` lets through: net-tools counts one less than it has, so that
 * `--tcpip` is an internal error there.
 */
export const familyCount = 12;

/** What net-tools has not. None is the beginning of one of its names, and none can be abbreviated. */
export const ownOptions: readonly LongOption[] = [
  option("json", "json"),
  option("json-lines", "json-lines"),
  option("explain", "explain"),
  option("backlog", "backlog"),
  option("bound", "bound"),
  option("fds", "fds"),
  withArgument("filter", "filter"),
  withArgument("lang", "lang"),
  { name: "watch", takes: "optional", value: "watch" },
  withArgument("history", "history"),
  withArgument("proc-root", "proc-root"),
  withArgument("pid", "pid"),
];
