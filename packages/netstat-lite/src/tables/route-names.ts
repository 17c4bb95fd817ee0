import type { Context } from "../command/context.ts";
import { entriesOf } from "../names/entries-of.ts";
import type { HostFinder } from "../names/host-finder.ts";
import { routeBits } from "./route-flags.ts";

/** Names of hosts and networks in a routing table. */
export class RouteNames {
  readonly hosts: HostFinder;
  readonly #networks: Map<string, string>;

  private constructor({ machine, hosts }: Context) {
    this.hosts = hosts;
    this.#networks = new Map();
    for (const [name, network] of entriesOf(`${machine.etc}/networks`)) {
      const padded = `${network ?? ""}.0.0.0`.split(".").slice(0, 4).join(".");
      if (!this.#networks.has(padded)) this.#networks.set(padded, name!);
    }
  }

  /** Null where the flags ask for numbers; for routes, -N does so too. */
  static of(context: Context): Promise<RouteNames | null> {
    const { numericHosts, symbolic } = context.flags;
    return Promise.resolve(numericHosts || symbolic ? null : new RouteNames(context));
  }

  /** Undefined for an address without a name. */
  target(address: Uint8Array, mask: Uint8Array, flags: number): string | undefined {
    if (isZero(address)) return isZero(mask) ? "default" : "0.0.0.0";
    const isHost = (flags & routeBits.host) !== 0 ||
      address.some((byte, index) => (byte & ~mask[index]!) !== 0);
    return isHost ? this.hosts.name(address) : this.#networks.get(address.join("."));
  }

  gateway(address: Uint8Array): string | undefined {
    return isZero(address) ? undefined : this.hosts.name(address);
  }
}

function isZero(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0);
}
