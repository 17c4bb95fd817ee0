import { addressText } from "../address-text.ts";
import { byteString } from "../byte-string.ts";
import { entriesOf } from "./entries-of.ts";

/** Where the names of hosts are from: a folder with a file hosts, or the machine's own resolver. */
export type HostSource = { folder: string } | "system";

/** Finds the names of hosts: `ask()` before, since the resolver takes its time, then `name()`. */
export class HostFinder {
  readonly #source: HostSource;
  readonly #found = new Map<string, string | undefined>();
  #hosts: Map<string, string> | undefined;

  constructor(source: HostSource) {
    this.#source = source;
  }

  /** The name, as far as it was asked for; undefined for no name. */
  name(address: Uint8Array): string | undefined {
    return this.#found.get(addressText(address));
  }

  async ask(addresses: Iterable<Uint8Array>): Promise<void> {
    const texts = new Set<string>();
    for (const address of addresses) {
      const text = addressText(address);
      if (!this.#found.has(text)) texts.add(text);
    }
    if (texts.size === 0) return;
    if (this.#source === "system") return await this.#lookUp([...texts]);
    const hosts = this.#hosts ??= readHosts(this.#source.folder);
    for (const text of texts) this.#found.set(text, hosts.get(text));
  }

  /** getnameinfo(3), with all that nsswitch.conf says. */
  async #lookUp(texts: string[]): Promise<void> {
    const { lookupService } = await import("node:dns/promises");
    await Promise.all(texts.map(async (text) => {
      const name = await lookupService(text, 0).then(({ hostname }) => hostname, () => undefined);
      // Without a name, Node and Deno may give the number.
      this.#found.set(text, name === text ? undefined : name && byteString(name));
    }));
  }
}

function readHosts(folder: string): Map<string, string> {
  const hosts = new Map<string, string>();
  for (const [address, name] of entriesOf(`${folder}/hosts`)) {
    if (name !== undefined && !hosts.has(address!)) hosts.set(address!, name);
  }
  return hosts;
}
