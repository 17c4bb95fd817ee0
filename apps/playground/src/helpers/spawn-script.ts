import { type ChildProcess, spawn, type StdioOptions } from "node:child_process";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { root } from "../shell/shell.ts";

/** What a process of ours has around it. */
export interface Around {
  /** A command that runs the one which follows it. */
  prefix?: readonly string[];
  /** Added to the environment. */
  env?: Readonly<Record<string, string>>;
}

/** Runs a script of ours in a process of its own, as bin/ipcbook runs this one, which it does not outlive. */
export function spawnScript(
  script: URL,
  args: readonly string[],
  stdio: StdioOptions,
  { prefix = [], env = {} }: Around = {},
): ChildProcess {
  const flags = [
    ...["-A", "--quiet", "--no-prompt", "--cached-only"],
    ...["--no-config", "--no-lock", "--node-modules-dir=manual", "--conditions=@ipcbook/source"],
  ];
  const deno = join(root, "node_modules/.bin/deno");
  const [program, ...rest] = [...prefix, deno, "run", ...flags] as [string, ...string[]];
  const child = spawn(
    program,
    [...rest, fileURLToPath(script), ...args],
    { stdio, env: { ...process.env, ...env } },
  );
  process.on("exit", () => child.kill("SIGKILL"));
  return child;
}
