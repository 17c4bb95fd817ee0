import type { Attack } from "../attack.ts";

const handler = (body: string) => `export async function handler(conn) { ${body} }`;

/** Attempts that never get done. */
export const loops: readonly Attack[] = [
  {
    tries: "spins",
    source: handler("for (;;);"),
    sees: /^fail: spinning$/,
  },
  {
    tries: "spins in promises",
    source: handler("for (;;) await null;"),
    sees: /^fail: (spinning|late)$/,
  },
  {
    tries: "starts timers without end",
    source: handler(
      "const again = () => setTimeout(again); for (let i = 0; i < 100; i++) again();",
    ),
    // They wake it again and again, and it says nothing.
    sees: /^fail: (spinning|late|silence)$/,
  },
  {
    tries: "has a regular expression that takes for ever",
    source: handler("/^(a+)+$/.test('a'.repeat(60) + 'b');"),
    sees: /^fail: spinning$/,
  },
  {
    tries: "spins while it is imported",
    source: "for (;;);",
    sees: /^fail: spins-at-import$/,
  },
  {
    tries: "spins in promises while it is imported",
    source: "for (;;) await null;",
    sees: /^fail: spins-at-import$/,
  },
  {
    tries: "waits for ever while it is imported",
    source: "await new Promise(() => setInterval(() => {}, 50));",
    sees: /^fail: (hangs|late)-at-import$/,
  },
  {
    tries: "sleeps in Atomics.wait",
    source: handler("Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);"),
    sees: /^fail: silence$/,
  },
  {
    tries: "spins in threads of its own, behind a handler that does nothing",
    source: `
      for (let thread = 0; thread < 3; thread++) new Worker("data:text/javascript,for(;;);", { type: "module" });
      ${handler("await new Promise(() => {});")}`,
    sees: /^fail: (spinning|late|silence|spins-at-import)$/,
  },
  {
    tries: "never returns from a function that it is called",
    kind: "functions",
    source: "export const double = (n) => { for (;;); };",
    sees: /^fail: spinning$/,
  },
];
