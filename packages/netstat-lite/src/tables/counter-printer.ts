import {
  type Entry,
  icmp6Entries,
  icmpEntries,
  ip6Entries,
  ipEntries,
  type Kind,
  sctpEntries,
  tcpEntries,
  udp6Entries,
  udpEntries,
} from "./statistics-entries.ts";
import { tcpExtEntries } from "./statistics-tcp-ext.ts";

/** Which protocols' counters are shown; those of IP go with raw sockets. */
export type Shown = Record<"tcp" | "udp" | "raw" | "sctp", boolean>;

interface Section {
  entries: readonly Entry[];
  shown: keyof Shown | "always";
}

const sections: Record<"snmp" | "snmp6", Record<string, Section>> = {
  snmp: {
    Ip: { entries: ipEntries, shown: "raw" },
    Icmp: { entries: icmpEntries, shown: "raw" },
    Tcp: { entries: tcpEntries, shown: "tcp" },
    Udp: { entries: udpEntries, shown: "udp" },
    Sctp: { entries: sctpEntries, shown: "sctp" },
    TcpExt: { entries: tcpExtEntries, shown: "tcp" },
  },
  snmp6: {
    Ip6: { entries: ip6Entries, shown: "raw" },
    Icmp6: { entries: icmp6Entries, shown: "raw" },
    Udp6: { entries: udp6Entries, shown: "udp" },
    Tcp6: { entries: tcpEntries, shown: "tcp" },
  },
};

const histograms: Partial<Record<Kind, string>> = {
  i: "ICMP input histogram:",
  u: "ICMP output histogram:",
};

/** Prints counters as net-tools does, section by section. */
export class CounterPrinter {
  readonly #print: (text: string) => void;
  readonly #shown: Shown;
  #section: Section = { entries: [], shown: "always" };
  /** The kind of the last counter: a histogram's title is printed where its kind begins. */
  #last: "plain" | "i" | "u" = "plain";

  constructor(print: (text: string) => void, shown: Shown) {
    this.#print = print;
    this.#shown = shown;
  }

  /** Sections that net-tools does not know are always shown, and all their counters by name. */
  section(title: string, of: "snmp" | "snmp6"): void {
    const known = Object.hasOwn(sections[of], title) ? sections[of][title] : undefined;
    this.#section = known ?? { entries: [], shown: "always" };
    if (this.#isShown()) this.#print(`${title}:\n`);
    if (known) this.#last = "plain";
  }

  counter(name: string, value: bigint): void {
    if (!this.#isShown()) return;
    const entry = find(this.#section.entries, name);
    if (!entry) {
      if (value !== 0n) this.#print(`${this.#indent(this.#last)}${name}: ${value}\n`);
      return;
    }
    const [, kind, text] = entry;
    if (kind === "-") return;
    const isHistogram = kind === "i" || kind === "u";
    if (isHistogram && this.#last !== kind) {
      this.#print(`${this.#indent(this.#last)}${histograms[kind]}\n`);
    }
    this.#last = isHistogram ? kind : "plain";
    if (value !== 0n || kind === "n") {
      this.#print(`${this.#indent(this.#last)}${text.replace("#", `${value}`)}\n`);
    }
  }

  #isShown(): boolean {
    const { shown } = this.#section;
    return shown === "always" || this.#shown[shown];
  }

  #indent(kind: "plain" | "i" | "u"): string {
    return " ".repeat(kind === "plain" ? 4 : 8);
  }
}

/** bsearch(3) over what need not be sorted. */
function find(entries: readonly Entry[], name: string): Entry | undefined {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = low + high >> 1;
    const entry = entries[middle]!;
    if (name === entry[0]) return entry;
    if (name < entry[0]) high = middle;
    else low = middle + 1;
  }
  return undefined;
}
