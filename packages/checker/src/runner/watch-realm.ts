// Kept from before the attempt, which could change what these do.
const { getOwnPropertyDescriptor, getPrototypeOf, isExtensible, ownKeys } = Reflect;
const { is } = Object;

/** What was in an object. */
interface Seen {
  object: object;
  parent: object | null;
  extensible: boolean;
  keys: readonly PropertyKey[];
  properties: readonly PropertyDescriptor[];
}

/**
 * Notes what `roots` hold, and all objects and functions that one gets to from there; of those that are `opaque` their own
 * properties only. What it returns tells whether all that still is as it was, and calls nothing that it looks at.
 */
export function watchRealm(roots: readonly object[], opaque: readonly object[]): () => boolean {
  const seen = opaque.map(look);
  const known = new Set<unknown>(opaque);
  const waiting: object[] = [];
  const meet = (value: unknown) => {
    const isObject = typeof value === "object" && value !== null || typeof value === "function";
    if (!isObject || known.has(value)) return;
    known.add(value);
    waiting.push(value);
  };
  roots.forEach(meet);
  for (let object = waiting.pop(); object !== undefined; object = waiting.pop()) {
    const found = look(object);
    seen.push(found);
    meet(found.parent);
    for (const { value, get, set } of found.properties) {
      meet(value);
      meet(get);
      meet(set);
    }
  }
  return () => {
    // No `for … of` from here on: it calls what an attempt can change.
    for (let place = 0; place < seen.length; place++) {
      if (!isAsSeen(seen[place]!)) return false;
    }
    return true;
  };
}

function look(object: object): Seen {
  const keys = ownKeys(object);
  return {
    object,
    parent: getPrototypeOf(object),
    extensible: isExtensible(object),
    keys,
    properties: keys.map((key) => getOwnPropertyDescriptor(object, key)!),
  };
}

function isAsSeen({ object, parent, extensible, keys, properties }: Seen): boolean {
  if (getPrototypeOf(object) !== parent || isExtensible(object) !== extensible) return false;
  if (ownKeys(object).length !== keys.length) return false;
  for (let place = 0; place < keys.length; place++) {
    const before = properties[place]!;
    const now = getOwnPropertyDescriptor(object, keys[place]!);
    if (now === undefined || !is(now.value, before.value)) return false;
    if (now.get !== before.get || now.set !== before.set) return false;
    if (now.writable !== before.writable || now.enumerable !== before.enumerable) return false;
    if (now.configurable !== before.configurable) return false;
  }
  return true;
}
