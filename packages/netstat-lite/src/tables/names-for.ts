import type { Context } from "../command/context.ts";
import type { InetNames } from "../format/inet-writer.ts";
import type { HostFinder } from "../names/host-finder.ts";

/** Names for numbers, and whom to ask for those of hosts before they are needed. */
export interface Naming {
  names: InetNames;
  hosts: HostFinder | null;
}

/** The names that the flags ask for, or null where all is numeric; nothing is loaded then. */
export async function namesFor({ flags, machine }: Context): Promise<Naming | null> {
  const { numericHosts, numericPorts, numericUsers } = flags;
  const users = flags.extend > 1 && !numericUsers;
  if (numericHosts && numericPorts && !users) return null;
  const [{ HostFinder }, { readServices }, { readUsers }] = await Promise.all([
    import("../names/host-finder.ts"),
    import("../names/read-services.ts"),
    import("../names/read-users.ts"),
  ]);
  const hosts = numericHosts ? null : new HostFinder(machine.hosts);
  const names: InetNames = {};
  if (!numericPorts) {
    const services = readServices(machine.etc);
    names.service = (port, protocol) => services[protocol].get(port)?.slice(0, 63);
  }
  if (users) {
    const known = readUsers(machine.etc);
    names.user = (uid) => known.get(uid);
  }
  if (hosts) {
    names.host = (family, bytes) => {
      const address = family === 4 ? bytes.subarray(0, 4) : bytes.subarray(0, 16);
      if (address.every((byte) => byte === 0)) return family === 4 ? undefined : "[::]";
      return hosts.name(address);
    };
  }
  return { names, hosts };
}
