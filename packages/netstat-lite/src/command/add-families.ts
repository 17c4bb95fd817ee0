import type { CountedFamily, Flags } from "./flags.ts";

/** The names that -A takes, and what net-tools makes of them. */
const families = new Map<string, string>([
  ["ax25", "ax25"],
  ["ip", "inet"],
  ["ip6", "inet6"],
  ["ipx", "ipx"],
  ["rose", "rose"],
  ["appletalk", "ddp"],
  ["netrom", "netrom"],
  ["inet", "inet"],
  ["inet6", "inet6"],
  ["ddp", "ddp"],
  ["unix", "unix"],
  ["tcpip", "inet"],
  ["econet", "ec"],
  ["x25", "x25"],
  ["ash", "ash"],
  ["bluetooth", "bluetooth"],
]);
/** Where net-tools' buffer ends, for the argument and for all the names. */
const longest = 256;

/**
 * Adds the families of a list with commas. Gives what net-tools prints on stderr, with whether it ends
 * then; null if nothing was wrong.
 */
export function addFamilies(flags: Flags, list: string): { message: string; ends: boolean } | null {
  for (const name of list.slice(0, longest - 1).split(",")) {
    const family = families.get(name);
    if (family === undefined) {
      return { message: `Unknown address family \`${name}'.\n`, ends: true };
    }
    if (family.length + flags.familyNames.join(",").length + 1 >= longest) {
      return { message: "Too much address family arguments.\n", ends: false };
    }
    if (family in flags.families) flags.families[family as CountedFamily]++;
    flags.familyNames.push(family);
  }
  return null;
}
