import { expect, test } from "vitest";
import { watchRealm } from "./watch-realm.ts";

/** Two objects of a realm, and one behind an opaque one. */
function realm() {
  const hidden = { name: "hidden" };
  const inner = Object.assign(() => 1, { size: NaN });
  const outer: Record<PropertyKey, unknown> = {
    inner,
    get size() {
      return 1;
    },
  };
  return { hidden, opaque: { hidden } as Record<string, unknown>, inner, outer };
}

test("watchRealm() finds nothing where nothing has changed", () => {
  const { opaque, outer } = realm();
  const isUnchanged = watchRealm([outer], [opaque]);
  expect(isUnchanged()).toBe(true);
  expect(isUnchanged()).toBe(true);
});

const changes: Record<string, (of: ReturnType<typeof realm>) => void> = {
  "a new property": ({ outer }) => outer.mine = 1,
  "a new symbol": ({ outer }) => outer[Symbol.iterator] = 1,
  "another value": ({ inner }) => inner.size = 1,
  "a property less": ({ inner }) => delete (inner as { size?: number }).size,
  "another name": ({ inner }) => Object.defineProperty(inner, "name", { value: "mine" }),
  "another getter": ({ outer }) => Object.defineProperty(outer, "size", { get: () => 1 }),
  "a hidden property": ({ inner }) => Object.defineProperty(inner, "size", { enumerable: false }),
  "a frozen object": ({ inner }) => Object.freeze(inner),
  "a closed object": ({ inner }) => Object.preventExtensions(inner),
  "another prototype": ({ inner }) => Object.setPrototypeOf(inner, null),
  "something new in an opaque object": ({ opaque }) => opaque.mine = 1,
};

test.each(Object.entries(changes))("watchRealm() finds %s", (_, change) => {
  const made = realm();
  const isUnchanged = watchRealm([made.outer], [made.opaque]);
  change(made);
  expect(isUnchanged()).toBe(false);
});

test("watchRealm() does not look into an opaque object's values", () => {
  const { opaque, outer, hidden } = realm();
  const isUnchanged = watchRealm([outer], [opaque]);
  hidden.name = "changed";
  expect(isUnchanged()).toBe(true);
});
