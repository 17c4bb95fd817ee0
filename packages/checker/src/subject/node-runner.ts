import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { stripTypes } from "./strip-types.ts";

/** The harness as JavaScript, for a Node that knows no TypeScript. */
export interface NodeRunner {
  /** Path of the entry. */
  entry: string;
  /** URL of the folder of `@ipcbook/conn`. */
  conn: string;
}

/** File names and their text without types, by the folder that they come from. */
const stripped = new Map<string, [name: string, text: string][]>();

/** Writes the harness into a subject's folder, so that it goes with the subject. */
export function stageNodeRunner(runner: URL, conn: URL, folder: string): NodeRunner {
  stageFolder(runner, join(folder, "runner"));
  stageFolder(conn, join(folder, "conn"));
  return {
    entry: join(folder, "runner", "node-main.mjs"),
    conn: `${pathToFileURL(join(folder, "conn")).href}/`,
  };
}

function stageFolder(from: URL, to: string): void {
  let files = stripped.get(from.href);
  if (!files) stripped.set(from.href, files = stripFolder(from));
  mkdirSync(to);
  for (const [name, text] of files) writeFileSync(join(to, name), text);
}

function stripFolder(from: URL): [string, string][] {
  return readdirSync(from)
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .map((name) => [
      name.replace(/\.ts$/, ".mjs"),
      // The imports name their files with the extension that those no longer have.
      stripTypes(readFileSync(new URL(name, from), "utf8")).replaceAll(/\.ts(?=["'`])/g, ".mjs"),
    ]);
}
