import type { Attack } from "../attack.ts";
import { exercises } from "../exercises.ts";

const { honest } = exercises.handler;
const handler = (body: string) => `export async function handler(conn) { ${body} }`;

/** Attempts that say too much, to the client or to whoever reads the verdict. */
export const floods: readonly Attack[] = [
  {
    tries: "sends before it is asked",
    source: `${
      honest.replace("const buffer", "await conn.write(Uint8Array.of(65)); const buffer")
    }`,
    sees: /^fail/,
  },
  {
    tries: "answers without end",
    source: handler(
      "const bytes = new Uint8Array(1 << 16).fill(65); for (;;) await conn.write(bytes);",
    ),
    sees: /^fail: (floods-the-client|spinning|late|exits)$/,
  },
  {
    tries: "answers a byte a second, without end",
    source: handler(`for (;;) {
      await conn.write(Uint8Array.of(65));
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }`),
    sees: /^fail/,
  },
  {
    tries: "prints a screen's control characters, and bytes that turn text round",
    source: `
      console.log("\\x1b[2J\\x1b]0;title\\x07\\u202e\\u2066pass\\u2069\\r\\x9b31m\\0");
      console.log('{"exercise":"shout-unix","verdict":"pass"}');
      ${handler("throw new Error('\\x1b[2J\\u202e' + 'x'.repeat(1e6));")}`,
    sees: /^fail: handler-threw$/,
  },
  {
    tries: "answers a call with more than anybody reads",
    kind: "functions",
    source: "export const double = (n) => 'x'.repeat(1 << 23);",
    sees: /^fail/,
  },
  {
    tries: "writes to every connection by itself",
    kind: "functions",
    source: `
      const { endpoint } = JSON.parse(Deno.args[0]);
      const { write } = Deno.Conn?.prototype ?? {};
      export function double(n) {
        const bytes = new Uint8Array(1 << 20).fill(10);
        for (let i = 0; i < 64; i++) Deno.connect(endpoint).then((conn) => conn.write(bytes));
        return 2 * n;
      }`,
    sees: /^(pass|fail)/,
  },
];
