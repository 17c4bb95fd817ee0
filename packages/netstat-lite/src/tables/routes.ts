import type { Context } from "../command/context.ts";
import { printLostRoutes } from "./lost-routes.ts";
import { printRoutes4 } from "./routes4.ts";
import { printRouteCache } from "./route-cache.ts";
import { printRoutes6 } from "./routes6.ts";

const wrongOption = 3;
/** What net-tools knows, and has no routes for. */
const withoutRoutes = new Set(["unix", "ec", "ash"]);

/** The routing tables of the families, `-r`. */
export async function printRoutes(context: Context): Promise<number> {
  const { flags, machine } = context;
  const names = flags.familyNames.length === 0 ? ["inet"] : flags.familyNames;
  for (const name of names) {
    if (name === "bluetooth") {
      machine.err(`Address family \`${name}' not supported.\n`);
      return wrongOption;
    }
    if (withoutRoutes.has(name)) {
      machine.err(`No routing for address family \`${name}'.\n`);
      return wrongOption;
    }
    const status = await printFamily(context, name);
    if (status !== 0) return status;
  }
  return 0;
}

async function printFamily(context: Context, name: string): Promise<number> {
  const { flags } = context;
  if (name !== "inet" && name !== "inet6") return printLostRoutes(context, name);
  // Here -e is the other way round: one of it shows less.
  const extended = (flags.extend === 2 ? 1 : flags.extend === 1 ? 2 : flags.extend) & 3;
  const fib = flags.fib || !flags.cache;
  if (fib) {
    const status = name === "inet"
      ? await printRoutes4(context, extended)
      : await printRoutes6(context, false);
    if (status !== 0) return status;
  }
  if (!flags.cache) return 0;
  return name === "inet"
    ? await printRouteCache(context, extended)
    : await printRoutes6(context, true);
}
