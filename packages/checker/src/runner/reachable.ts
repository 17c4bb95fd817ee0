import { harmless } from "./harmless.ts";

const globals = globalThis as unknown as Record<string, object>;

/** What holds more than an attempt can get hold of that may run again. */
export const opaque: readonly object[] = [globals, globals.Deno!];

/** What an attempt can get hold of that may run again and imports `packages`. */
export async function reachable(packages: readonly string[]): Promise<object[]> {
  const modules: object[] = await Promise.all(packages.map((name) => import(name)));
  const named = [...harmless, "console", "performance"].map((name) => globals[name]!);
  return [...modules, ...named, ...nameless()];
}

/** One of each kind whose prototype has no name of its own. */
function nameless(): object[] {
  const { from } = globals.Iterator as { from(of: object): { map(by: unknown): object } };
  return [
    [].values(),
    new Map().keys(),
    new Set().keys(),
    ""[Symbol.iterator](),
    "".matchAll(/./g),
    /./,
    function* () {},
    from([]).map(String),
    from({ next() {} }),
  ];
}
