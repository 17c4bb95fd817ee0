import type { Attack } from "../attack.ts";

const socket = "const { path } = JSON.parse(Deno.args[0]).endpoint;";
const handler = (body: string) => `export async function handler(conn) { ${body} }`;
const flooded = /^fail: (floods-output|spins-at-import|late-at-import|spinning|late)$/;

/** Attempts that fill every place that they may write to. */
export const disk: readonly Attack[] = [
  {
    tries: "prints without end",
    source: handler("const line = 'x'.repeat(1023); for (;;) console.log(line);"),
    sees: /^fail: floods-output$/,
  },
  {
    tries: "prints errors without end while it is imported",
    source: "const line = 'x'.repeat(1023); for (;;) console.error(line);",
    sees: flooded,
  },
  {
    tries: "fills a folder in the place of its socket",
    source: `${socket}
      Deno.mkdirSync(path);
      const bytes = new Uint8Array(4 << 20);
      for (let i = 0;; i++) {
        Deno.writeFileSync(path + "/" + i, bytes);
        await null;
      }`,
    sees: flooded,
  },
  {
    tries: "fills files that have no name any more",
    source: `${socket}
      const bytes = new Uint8Array(4 << 20);
      const kept = [];
      for (;;) {
        const file = Deno.openSync(path, { write: true, createNew: true });
        Deno.removeSync(path);
        file.writeSync(bytes);
        kept.push(file);
        await null;
      }`,
    sees: flooded,
  },
  {
    tries: "makes one file too large",
    source: `${socket}
      const file = Deno.openSync(path, { write: true, createNew: true });
      for (;;) file.writeSync(new Uint8Array(1 << 20));`,
    sees: flooded,
  },
  {
    tries: "makes folders in folders, as deep as it can",
    source: `${socket}
      Deno.mkdirSync(path);
      Deno.chdir(path);
      try {
        for (;;) {
          Deno.mkdirSync("x".repeat(50));
          Deno.chdir("x".repeat(50));
        }
      } catch {}
      ${handler("")}`,
    sees: /^fail: (uncaught|cannot-import|hangs-at-import)$/,
  },
  {
    tries: "lets a database write temporary files",
    source: `import { DatabaseSync } from "node:sqlite";
      const kept = [];
      ${
      handler(`for (;;) {
        const db = new DatabaseSync(":memory:");
        kept.push(db);
        db.exec("pragma temp_store = file; pragma cache_size = 1; create temp table t (a)");
        db.exec("insert into t select randomblob(3000000)");
      }`)
    }`,
    sees: /^fail: (floods-output|spinning|late|too-much-memory|handler-threw)$/,
  },
  {
    tries: "puts a file in the place of its socket",
    source: `${socket} Deno.writeTextFileSync(path, "no socket"); ${handler("conn.close();")}`,
    sees: /^fail: (uncaught|cannot-import)$/,
  },
];
