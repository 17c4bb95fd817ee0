const bits = {
  up: 0x1,
  gateway: 0x2,
  host: 0x4,
  reinstate: 0x8,
  dynamic: 0x10,
  modified: 0x20,
  mtu: 0x40,
  window: 0x80,
  irtt: 0x100,
  reject: 0x200,
  notCached: 0x400,
  default: 0x10000,
  allOnLink: 0x20000,
  addrconf: 0x40000,
  noNextHop: 0x200000,
  expires: 0x400000,
  cache: 0x1000000,
  flow: 0x2000000,
  policy: 0x4000000,
  local: 0x80000000,
} as const;

/** The bits of a route's flags that decide more than a letter. */
export const routeBits: Readonly<Record<"up" | "host" | "reject" | "cache", number>> = {
  up: bits.up,
  host: bits.host,
  reject: bits.reject,
  cache: bits.cache,
};

const afterReject4: readonly [number, string][] = [
  [bits.host, "H"],
  [bits.reinstate, "R"],
  [bits.dynamic, "D"],
  [bits.modified, "M"],
  [bits.default, "d"],
  [bits.allOnLink, "a"],
  [bits.addrconf, "c"],
  [bits.noNextHop, "o"],
  [bits.expires, "e"],
  [bits.cache, "c"],
  [bits.flow, "f"],
  [bits.policy, "p"],
  [bits.local, "l"],
  [bits.mtu, "u"],
  [bits.window, "w"],
  [bits.irtt, "i"],
  [bits.notCached, "n"],
];
const letters6: readonly [number, string][] = [
  [bits.up, "U"],
  [bits.reject, "!"],
  [bits.gateway, "G"],
  [bits.host, "H"],
  [bits.default, "D"],
  [bits.addrconf, "A"],
  [bits.cache, "C"],
  [bits.allOnLink, "a"],
  [bits.expires, "e"],
  [bits.modified, "m"],
  [bits.noNextHop, "n"],
  [bits.flow, "f"],
];

/** The Flags column of IPv4 routes: `!` takes the place of what is before it. */
export function routeFlags4(flags: number): string {
  const isSet = (bit: number) => (flags & bit) !== 0;
  const first = isSet(bits.reject)
    ? "!"
    : `${isSet(bits.up) ? "U" : ""}${isSet(bits.gateway) ? "G" : ""}`;
  return first + lettersOf(flags, afterReject4);
}

/** The Flag column of IPv6 routes. */
export function routeFlags6(flags: number): string {
  return lettersOf(flags, letters6);
}

function lettersOf(flags: number, letters: readonly [number, string][]): string {
  return letters.map(([bit, letter]) => (flags & bit) !== 0 ? letter : "").join("");
}
