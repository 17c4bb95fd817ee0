import type { Context } from "../command/context.ts";
import type { InetNames } from "../format/inet-writer.ts";
import type { InetRecord } from "../scan/inet-record.ts";

/** Names for numbers, and what finds those that take time before the rows are written; null if none does. */
export interface Naming {
  names: InetNames;
  ask: ((records: readonly InetRecord[]) => Promise<void>) | null;
}

/** The names that the flags ask for, or null where all is numeric; nothing is loaded then. */
export async function namesFor({ flags, machine, hosts }: Context): Promise<Naming | null> {
  const { numericHosts, numericPorts, numericUsers } = flags;
  const showsUsers = flags.extend > 1 && !numericUsers;
  if (numericHosts && numericPorts && !showsUsers) return null;
  const [{ readServices }, { UserFinder }] = await Promise.all([
    import("../names/read-services.ts"),
    import("../names/user-finder.ts"),
  ]);
  const names: InetNames = {};
  const asks: ((records: readonly InetRecord[]) => Promise<void>)[] = [];
  if (!numericPorts) {
    const services = readServices(machine.etc);
    names.service = (port, protocol) => services[protocol].get(port)?.slice(0, 63);
  }
  if (showsUsers) {
    // Saved files may be of another machine.
    const asksLibc = machine.hosts === "system" && flags.own.procRoot === null;
    const users = new UserFinder(machine.etc, { asksLibc });
    names.user = (uid) => users.name(uid);
    if (asksLibc) asks.push((records) => users.ask(records.map(({ uid }) => uid >>> 0)));
  }
  if (!numericHosts) {
    names.host = (family, bytes) => {
      const address = family === 4 ? bytes.subarray(0, 4) : bytes.subarray(0, 16);
      if (isZero(address)) return family === 4 ? undefined : "[::]";
      return hosts.name(address);
    };
    asks.push((records) => hosts.ask(records.flatMap(addressesOf)));
  }
  const ask = async (records: readonly InetRecord[]) => {
    for (const one of asks) await one(records);
  };
  return { names, ask: asks.length === 0 ? null : ask };
}

/** Those that may have a name. */
function addressesOf({ family, local, remote }: InetRecord): Uint8Array[] {
  const length = family === 4 ? 4 : 16;
  return [local.subarray(0, length), remote.subarray(0, length)].filter((address) =>
    !isZero(address)
  );
}

function isZero(address: Uint8Array): boolean {
  return address.every((byte) => byte === 0);
}
