import { byteString, textOfBytes } from "../byte-string.ts";
import { addFamilies } from "./add-families.ts";
import { type Flags, noFlags } from "./flags.ts";
import { getoptLong } from "./getopt-long.ts";
import { familyCount, longOptions, ownOptions, shortOptions } from "./long-options.ts";
import { setOwnOption } from "./own-options.ts";

/** What the options ask for: tables, or to print something and end. */
export type Wanted =
  | { flags: Flags; stderr: string }
  | { ends: number; stderr: string; prints?: "usage" | "help" | "version" };

/** net-tools' exit status for wrong options. */
const wrongOption = 3;

/** Reads the options as net-tools does; `stderr` has a character for each byte. `usage` goes to stderr, `help` and `version` to stdout. */
export function parseOptions(
  argv: readonly string[],
  { posix = false }: { posix?: boolean } = {},
): Wanted {
  const flags = noFlags();
  let stderr = "";
  const options = { short: shortOptions, long: longOptions, exact: ownOptions, posix };
  for (const found of getoptLong(argv.map(byteString), { ...options, program: "netstat" })) {
    if ("problem" in found) {
      return { ends: wrongOption, stderr: stderr + found.problem, prints: "usage" };
    }
    const { value, argument, index = -1 } = found;
    if (value === "?") return { ends: wrongOption, stderr, prints: "usage" };
    if (value === "h") return { ends: 0, stderr, prints: "help" };
    if (value === "V") return { ends: 0, stderr, prints: "version" };
    if (value === "Z") {
      return { ends: 1, stderr: `${stderr}SELinux is not enabled on this machine.\n` };
    }
    if (value === "family" && index >= familyCount) {
      stderr += "netstat.c: Internal Error `longopts 1 range'.\n";
      continue;
    }
    const list = familiesOf(value, argument, index);
    if (list !== null) {
      const wrong = addFamilies(flags, list);
      stderr += wrong?.message ?? "";
      if (wrong?.ends) return { ends: 1, stderr };
      continue;
    }
    const problem = setFlag(flags, value)
      ? null
      : setOwnOption(flags.own, value, textOfBytes(argument ?? ""));
    if (problem) {
      return { ends: wrongOption, stderr: `${stderr}netstat: ${byteString(problem)}\n` };
    }
  }
  const { interfaces, routes, masquerade, statistics } = flags;
  if (interfaces + routes + masquerade + statistics > 1) {
    return { ends: wrongOption, stderr, prints: "usage" };
  }
  const conflict = conflictOf(flags);
  if (conflict !== null) return { ends: wrongOption, stderr: `${stderr}netstat: ${conflict}\n` };
  return { flags, stderr };
}

/** What --json, and what shows changes, have no form for. */
function conflictOf({ own, routes, statistics, interfaces, groups }: Flags): string | null {
  const changes = own.history !== null ? "--history" : own.watch !== null ? "--watch" : null;
  if (own.json && changes) return `Cannot print JSON of what changes (${changes})`;
  const wanted = own.json ? "print JSON" : changes ? "follow changes" : null;
  if (!wanted) return null;
  const others = { "-r": routes, "-s": statistics, "-i": interfaces, "-g": groups };
  const other = Object.entries(others).find(([, count]) => count > 0)?.[0];
  return other === undefined ? null : `Cannot ${wanted}: only of sockets (${other})`;
}

function familiesOf(value: string, argument: string | undefined, index: number): string | null {
  switch (value) {
    case "family":
      return longOptions[index]!.name;
    case "A":
      return argument!;
    case "6":
      return "inet6";
    case "4":
      return "inet";
    case "x":
      return "unix";
    default:
      return null;
  }
}

const counted = new Map<string, keyof Flags>([
  ["M", "masquerade"],
  ["a", "all"],
  ["l", "listening"],
  ["c", "continuous"],
  ["g", "groups"],
  ["e", "extend"],
  ["p", "programs"],
  ["i", "interfaces"],
  ["W", "wide"],
  ["o", "timers"],
  ["r", "routes"],
  ["t", "tcp"],
  ["S", "sctp"],
  ["u", "udp"],
  ["U", "udplite"],
  ["w", "raw"],
  ["2", "l2cap"],
  ["f", "rfcomm"],
  ["s", "statistics"],
]);
const set = new Map<string, (keyof Flags)[]>([
  ["n", ["numericHosts", "numericPorts", "numericUsers"]],
  ["!", ["numericHosts"]],
  ["@", ["numericPorts"]],
  ["#", ["numericUsers"]],
  ["N", ["symbolic"]],
  ["C", ["cache"]],
  ["F", ["fib"]],
  ["v", ["verbose"]],
  // -d does nothing.
  ["d", []],
]);

/** Whether it was one of net-tools' flags. */
function setFlag(flags: Flags, value: string): boolean {
  const numbers = flags as unknown as Record<string, number | boolean>;
  const count = counted.get(value);
  if (count) numbers[count] = Number(numbers[count]) + 1;
  const names = set.get(value);
  for (const name of names ?? []) numbers[name] = true;
  return count !== undefined || names !== undefined;
}
