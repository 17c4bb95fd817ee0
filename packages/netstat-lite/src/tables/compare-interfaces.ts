/** The order of interfaces: eth2 before eth10, eth0 before its alias eth0:1. */
export function compareInterfaces(first: string, second: string): number {
  const [a, b] = [partsOf(first), partsOf(second)];
  const shared = Math.min(a.stem.length, b.stem.length);
  return compare(a.stem.slice(0, shared), b.stem.slice(0, shared)) ||
    a.stem.length - b.stem.length ||
    a.number - b.number ||
    compare(a.name, b.name) ||
    a.alias - b.alias ||
    compare(a.aliasText, b.aliasText);
}

function partsOf(text: string) {
  const alias = text.match(/:(\d+)$/)?.[1];
  const name = alias === undefined ? text : text.slice(0, -alias.length - 1);
  const digits = name.match(/\d*$/)![0];
  return {
    name,
    stem: name.slice(0, name.length - digits.length),
    // As atoi(3): the lowest 32 bits.
    number: Number(BigInt.asIntN(32, BigInt(digits))),
    alias: alias === undefined ? -1 : Number(alias),
    aliasText: alias ?? "",
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
