import { spawnSync } from "node:child_process";
import process from "node:process";
import { fileURLToPath } from "node:url";

const script = fileURLToPath(new URL("library-run.mjs", import.meta.url));

/** The library in a process of its own, on Node: warm snapshots, and where the time goes. */
export function measureLibrary(): void {
  const { stdout, stderr, status } = spawnSync("node", [script], {
    encoding: "utf8",
    env: { PATH: process.env.PATH },
  });
  if (status !== 0) throw new Error(`Cannot measure the library: ${stderr}`);
  console.log(stdout.trimEnd());
}
