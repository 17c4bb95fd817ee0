import type { Attack } from "../attack.ts";
import { exercises } from "../exercises.ts";

const handler = (body: string) => `export async function handler(conn) { ${body} }`;
const wrong = handler("await conn.write(Uint8Array.of(65)); conn.close();");
const pass = `JSON.stringify({ exercise: "shout-unix", verdict: "pass", did: "return", left: 0 })`;
/** 0, those of the harness, and those that a shell has for signals. */
const statuses = [0, 101, 102, 103, 104, 105, 106, 137, 141];

/** Attempts that are wrong and would like to pass. */
export const forged: readonly Attack[] = [
  {
    tries: "prints a verdict",
    source: `console.log(${pass}); console.error(${pass}); ${wrong}`,
    sees: /^fail/,
  },
  {
    tries: "says to the harness that all is well",
    source: `self.postMessage(0); self.postMessage(${pass}); ${wrong}`,
    sees: /^fail: exits/,
  },
  {
    tries: "writes to every descriptor of its process",
    source: `
      import fs from "node:fs";
      import net from "node:net";
      import process from "node:process";
      for (let fd = 0; fd <= 20; fd++) {
        try { fs.writeSync(fd, ${pass} + "\\n"); } catch {}
        try { new net.Socket({ fd }).on("error", () => {}).write(${pass} + "\\n"); } catch {}
        try { new (process.binding("pipe_wrap").Pipe)(0).open(fd); } catch {}
      }
      ${wrong}`,
    sees: /^(fail|inconclusive)/,
  },
  ...statuses.flatMap((status): Attack[] => [
    {
      tries: `ends with ${status} once it is asked`,
      source: handler(`Deno.exit(${status});`),
      sees: /^fail/,
    },
  ]),
  {
    tries: "ends with 0 while it is imported",
    source: "Deno.exit(0);",
    sees: /^fail: exits-at-import$/,
  },
  {
    tries: "ends its thread and not its process",
    source: handler("self.close(); for (;;);"),
    sees: /^fail/,
  },
  {
    tries: "changes what everybody uses",
    source: `
      for (const name of ["parse", "stringify"]) JSON[name] = () => "pass";
      for (const name of ["push", "map", "filter", "join", "includes", "at"]) {
        Array.prototype[name] = () => [];
      }
      for (const name of ["then", "catch", "finally"]) Promise.prototype[name] = () => {};
      for (const name of ["wait", "notify", "load", "store"]) Atomics[name] = () => "ok";
      globalThis.SharedArrayBuffer = globalThis.Promise = globalThis.Uint8Array = class {};
      Object.prototype.then = (resolve) => resolve("pass");
      Function.prototype.call = Function.prototype.apply = Function.prototype.bind = () => {};
      self.postMessage = () => {};
      Deno.exit = () => {};
      globalThis.console = new Proxy({}, { get: () => () => {} });
      ${wrong}`,
    sees: /^fail/,
  },
  {
    tries: "answers a call that is not the one it was asked",
    kind: "functions",
    source: `
      const { stringify } = JSON;
      const { prototype } = TextEncoder;
      const { encode } = prototype;
      prototype.encode = function (text) {
        return encode.call(this, stringify({ ...JSON.parse(text), id: "0" }) + "\\n");
      };
      export const double = (n) => 2 * n;`,
    sees: /^fail/,
  },
  {
    tries: "answers with what is no text",
    kind: "functions",
    source: `
      const { prototype } = TextEncoder;
      const { encode } = prototype;
      prototype.encode = function (text) {
        const returned = { toString: 1, valueOf: null };
        return encode.call(this, JSON.stringify({ ...JSON.parse(text), returned }) + "\\n");
      };
      export const double = (n) => 0;`,
    sees: /^fail/,
  },
  {
    tries: "gives its listener to nobody and serves itself",
    source: `
      const { endpoint } = JSON.parse(Deno.args[0]);
      const listener = Deno.listen(endpoint);
      (async () => { for await (const conn of listener) conn.close(); })();
      ${exercises.handler.honest}`,
    sees: /^fail/,
  },
  {
    tries: "has a server of the machine answer",
    source: ({ serverPath, serverPort }) => `
      export async function handler(conn) {
        let other;
        try {
          other = await Deno.connect({ transport: "unix", path: "${serverPath}" });
        } catch {
          other = await Deno.connect({ hostname: "127.0.0.1", port: ${serverPort} });
        }
        await Promise.all([conn.readable.pipeTo(other.writable), other.readable.pipeTo(conn.writable)]);
      }`,
    sees: /^fail: handler-threw$/,
  },
];
