import { constants } from "./constants.ts";

/** The one constant with this prefix that has this value. */
export function nameOf(value: number, prefix: string): string {
  const found = Object.entries(constants).find(([key, number]) =>
    key.startsWith(prefix) && number === value
  );
  return found ? found[0] : String(value);
}

/** A mask as names: `first`, and those whose single bits are in it. */
export function namesOf(value: number, prefix: string, first?: string): string {
  const found = first === undefined ? [] : [first];
  const base = first === undefined ? 0 : constants[first] ?? 0;
  for (const [key, bit] of Object.entries(constants)) {
    const single = bit !== 0 && (bit & (bit - 1)) === 0;
    // EPOLLIN is an event, EPOLL_CTL_ADD is none.
    const named = key.startsWith(prefix) && key[prefix.length] !== "_";
    // The types of sockets are numbers, not bits: only what lies above them is a flag.
    if (named && single && bit > base && (value & bit) !== 0) found.push(key);
  }
  return found.length === 0 ? String(value) : [...new Set(found)].join("|");
}
