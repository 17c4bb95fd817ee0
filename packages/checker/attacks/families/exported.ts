import type { Attack } from "../attack.ts";

const functions = (body: string): Pick<Attack, "kind" | "source"> => ({
  kind: "functions",
  source: `export function double(n) { ${body} }`,
});

/** Attempts whose exports, values and errors are not what they seem. */
export const exported: readonly Attack[] = [
  {
    tries: "exports a thing that has whatever name one looks for",
    source: `export const handler = new Proxy(function () {}, {
      apply() { return { then: (resolve) => resolve("pass") }; },
      get() { return () => {}; },
    });`,
    sees: /^fail/,
  },
  {
    tries: "is a promise itself",
    source: `export const then = (resolve) => resolve({ handler: (conn) => conn.close() });
      export const handler = (conn) => conn.close();`,
    sees: /^fail/,
  },
  {
    tries: "is a promise that is never kept",
    source: "export function then() {} export const handler = () => {};",
    sees: /^fail: (hangs|late)-at-import$/,
  },
  {
    tries: "throws an error whose parts are traps",
    source: `export async function handler() {
      throw new Proxy(new Error("x"), { get() { throw 1; }, has() { throw 2; } });
    }`,
    sees: /^fail/,
  },
  {
    tries: "throws an error with a text that never ends",
    source: `export async function handler() {
      const error = new Error("x");
      Object.defineProperty(error, "stack", { get() { return "x".repeat(1 << 22); } });
      throw error;
    }`,
    sees: /^fail/,
  },
  {
    tries: "looks at the stack through Error.prepareStackTrace",
    source: `
      Error.prepareStackTrace = (error, sites) => {
        for (const site of sites) {
          const found = [site.getThis(), site.getFunction()].filter(Boolean);
          if (found.length > 0) console.log("got", found);
        }
        return sites.map(String).join();
      };
      export async function handler() { throw new Error("x"); }`,
    sees: /^fail: handler-threw$/,
  },
  {
    tries: "throws while it is imported what is no error",
    source: "throw { toString() { for (;;); } };",
    sees: /^fail/,
  },
  {
    tries: "returns itself in itself",
    ...functions("const a = []; a.push(a); return a;"),
    sees: /^fail/,
  },
  {
    tries: "returns a thing without a text",
    ...functions("return { toJSON() { throw new Error('no'); }, toString() { throw 1; } };"),
    sees: /^fail/,
  },
  {
    tries: "returns a thing whose text takes for ever",
    ...functions("return { toJSON() { for (;;); } };"),
    sees: /^fail: spinning$/,
  },
  {
    tries: "returns a proxy",
    ...functions("return new Proxy([], { get: (_, name) => name === 'length' ? 2 ** 30 : n });"),
    sees: /^fail/,
  },
  {
    tries: "returns another thing each time it is looked at",
    ...functions("return { valueOf: () => 2 * n, toString: () => String(2 * n) };"),
    sees: /^fail/,
  },
  {
    tries: "returns a promise that is kept by a trap",
    ...functions("return { get then() { Deno.exit(0); } };"),
    sees: /^fail/,
  },
  {
    tries: "throws a thing without a text",
    ...functions("throw { toString() { throw this; } };"),
    sees: /^fail/,
  },
];
