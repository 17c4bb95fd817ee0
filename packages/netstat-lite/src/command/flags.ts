/** What the options have said: net-tools' flags. A number counts how often. */
export interface Flags {
  all: number;
  listening: number;
  continuous: number;
  extend: number;
  programs: number;
  timers: number;
  wide: number;
  verbose: boolean;
  numericHosts: boolean;
  numericPorts: boolean;
  numericUsers: boolean;
  symbolic: boolean;
  cache: boolean;
  fib: boolean;
  interfaces: number;
  routes: number;
  masquerade: number;
  statistics: number;
  groups: number;
  tcp: number;
  sctp: number;
  udp: number;
  udplite: number;
  raw: number;
  l2cap: number;
  rfcomm: number;
  /** How often each family that has a table was asked for. */
  families: Record<CountedFamily, number>;
  /** All the families, in order: what -r shows, and -s looks at. */
  familyNames: string[];
  own: OwnFlags;
}

/** The families that net-tools counts. */
export type CountedFamily =
  | "inet"
  | "inet6"
  | "unix"
  | "ipx"
  | "ax25"
  | "netrom"
  | "x25"
  | "rose"
  | "bluetooth";

/** What net-tools has not. */
export interface OwnFlags {
  json: "document" | "lines" | null;
  explain: boolean;
  backlog: boolean;
  bound: boolean;
  fds: boolean;
  filter: string[];
  lang: string | null;
  /** Seconds, or null. */
  watch: number | null;
  history: string | null;
  procRoot: string | null;
  pid: number | null;
}

/** Nothing said yet. */
export function noFlags(): Flags {
  return {
    all: 0,
    listening: 0,
    continuous: 0,
    // net-tools counts -e from 1.
    extend: 1,
    programs: 0,
    timers: 0,
    wide: 0,
    verbose: false,
    numericHosts: false,
    numericPorts: false,
    numericUsers: false,
    symbolic: false,
    cache: false,
    fib: false,
    interfaces: 0,
    routes: 0,
    masquerade: 0,
    statistics: 0,
    groups: 0,
    tcp: 0,
    sctp: 0,
    udp: 0,
    udplite: 0,
    raw: 0,
    l2cap: 0,
    rfcomm: 0,
    families: {
      inet: 0,
      inet6: 0,
      unix: 0,
      ipx: 0,
      ax25: 0,
      netrom: 0,
      x25: 0,
      rose: 0,
      bluetooth: 0,
    },
    familyNames: [],
    own: {
      json: null,
      explain: false,
      backlog: false,
      bound: false,
      fds: false,
      filter: [],
      lang: null,
      watch: null,
      history: null,
      procRoot: null,
      pid: null,
    },
  };
}
