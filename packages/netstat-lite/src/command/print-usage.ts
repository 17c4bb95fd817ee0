import type { Machine } from "./machine.ts";
import { familiesText, ownUsageText, usageText, versionText } from "./usage.ts";

/** The usage on stderr, after a wrong option; or what -h and -V ask for. */
export function printUsage(what: "usage" | "help" | "version", machine: Machine): void {
  const print = (text: string) => machine.out(Buffer.from(text, "utf8"));
  if (what === "version") return print(versionText);
  if (what === "usage") return machine.err(usageText + familiesText);
  print(usageText);
  // On stderr in net-tools too, whichever of the two the usage goes to.
  machine.err(familiesText);
  print(ownUsageText);
}
