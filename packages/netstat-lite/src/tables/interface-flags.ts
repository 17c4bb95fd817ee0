/** Each flag of an interface: its bit, its letter in the short form, its word in the long one. */
const flags: readonly (readonly [bit: number, letter: string, word: string])[] = [
  [0x200, "A", "ALLMULTI"],
  [0x2, "B", "BROADCAST"],
  [0x4, "D", "DEBUG"],
  [0x8, "L", "LOOPBACK"],
  [0x1000, "M", "MULTICAST"],
  [0x8000, "d", "DYNAMIC"],
  [0x100, "P", "PROMISC"],
  [0x20, "N", "NOTRAILERS"],
  [0x80, "O", "NOARP"],
  [0x10, "P", "POINTOPOINT"],
  [0x800, "s", "SLAVE"],
  [0x400, "m", "MASTER"],
  [0x40, "R", "RUNNING"],
  [0x1, "U", "UP"],
];
const longOrder = [
  "UP",
  "BROADCAST",
  "DEBUG",
  "LOOPBACK",
  "POINTOPOINT",
  "NOTRAILERS",
  "RUNNING",
  "NOARP",
  "PROMISC",
  "ALLMULTI",
  "SLAVE",
  "MASTER",
  "MULTICAST",
  "DYNAMIC",
];

/** The bits that decide more than a letter. */
export const interfaceBits = {
  up: 0x1,
  broadcast: 0x2,
  pointToPoint: 0x10,
  portSelect: 0x2000,
  autoMedia: 0x4000,
};

/** The Flg column of the short form. */
export function interfaceLetters(value: number): string {
  if (value === 0) return "[NO FLAGS]";
  return flags.map(([bit, letter]) => value & bit ? letter : "").join("");
}

/** `flags=73<UP,LOOPBACK,RUNNING>`; without any, net-tools forgets the second bracket. */
export function interfaceWords(value: number): string {
  const set = new Set(flags.filter(([bit]) => value & bit).map(([, , word]) => word));
  const words = longOrder.filter((word) => set.has(word));
  return words.length === 0 ? `flags=${value}<` : `flags=${value}<${words.join(",")}>`;
}
