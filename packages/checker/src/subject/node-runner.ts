import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { stripTypes } from "./strip-types.ts";

/** The harness as JavaScript, for a Node that knows no TypeScript. */
export interface NodeRunner {
  /** Path of the entry. */
  entry: string;
  /** URL of the folder of `@ipcbook/conn`. */
  conn: string;
}

let made: NodeRunner | null = null;

/** Strips the types of the harness once a process, into a folder that goes with the process. */
export function nodeRunner(runner: URL, conn: URL): NodeRunner {
  if (made) return made;
  const folder = mkdtempSync(join(tmpdir(), "ipcbook-node-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  stripFolder(runner, join(folder, "runner"));
  stripFolder(conn, join(folder, "conn"));
  made = {
    entry: join(folder, "runner", "node-main.mjs"),
    conn: `${pathToFileURL(join(folder, "conn")).href}/`,
  };
  return made;
}

function stripFolder(from: URL, to: string): void {
  mkdirSync(to);
  for (const name of readdirSync(from)) {
    if (!name.endsWith(".ts") || name.endsWith(".test.ts")) continue;
    const source = stripTypes(readFileSync(new URL(name, from), "utf8"));
    // The imports name their files with the extension that those no longer have.
    writeFileSync(
      join(to, name.replace(/\.ts$/, ".mjs")),
      source.replaceAll(/\.ts(?=["'`])/g, ".mjs"),
    );
  }
}
