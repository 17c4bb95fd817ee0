import type { Attack } from "../attack.ts";

const handler = (body: string) => `export async function handler(conn) { ${body} }`;
const ended =
  /^fail: (too-much-memory|exits|late|spinning|silence|uncaught|handler-threw|too-much-time|floods-output)$/;
const atImport =
  /^fail: (too-much-memory|uncaught|cannot-import|(late|spins|hangs|exits)-at-import)$/;

/** Attempts that take what there is of threads, processes and descriptors. */
export const bombs: readonly Attack[] = [
  {
    tries: "starts threads without end",
    source: handler(`for (;;) {
      new Worker("data:text/javascript,setInterval(() => {}, 1000)", { type: "module" });
      await new Promise((resolve) => setTimeout(resolve, 1));
    }`),
    sees: ended,
  },
  {
    tries: "starts threads that start threads",
    source: `
      const source = "data:text/javascript," + encodeURIComponent(\`
        for (let i = 0; i < 2; i++) new Worker(location.href, { type: "module" });
        setInterval(() => {}, 1000);\`);
      ${handler('new Worker(source, { type: "module" }); await new Promise(() => {});')}`,
    sees: ended,
  },
  {
    tries: "starts threads of node:worker_threads while it is imported",
    source: `import { Worker } from "node:worker_threads";
      for (;;) {
        new Worker("setInterval(() => {}, 1000)", { eval: true });
        await new Promise((resolve) => setTimeout(resolve, 1));
      }`,
    sees: atImport,
  },
  {
    tries: "connects to itself without end",
    source: `
      const kept = [];
      const { endpoint } = JSON.parse(Deno.args[0]);
      export async function handler(conn) { for (;;) kept.push(await Deno.connect(endpoint)); }`,
    sees: ended,
  },
  {
    tries: "connects to itself and writes what nobody reads",
    source: `
      const { endpoint } = JSON.parse(Deno.args[0]);
      const bytes = new Uint8Array(1 << 20);
      export async function handler(conn) {
        for (let i = 0; i < 500; i++) Deno.connect(endpoint).then((conn) => conn.write(bytes));
        await new Promise(() => {});
      }`,
    sees: ended,
  },
];
