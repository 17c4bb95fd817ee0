import { existsSync, realpathSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Endpoint } from "@ipcbook/conn";
import type { Job } from "../runner/job.ts";
import type { Reach } from "../sandbox/bubblewrap.ts";
import { findProgram } from "../sandbox/find-program.ts";
import { denoPath, denoReach } from "./deno-path.ts";
import type { SubjectFolder } from "./folder.ts";
import { stageNodeRunner } from "./node-runner.ts";
import { sourcesOf } from "./sources.ts";

/** The runtime that an attempt runs on. Only Deno's permissions hold an attempt back. */
export type Runtime = "deno" | "node";

const runner = new URL("runner/", sourcesOf("checker"));
const conn = sourcesOf("conn");
/** What an attempt of kind `server` or `client` may import. */
const syscalls = sourcesOf("syscalls");
const byteorder = sourcesOf("byteorder");

/** The command that runs `job` in `folder`. */
export function commandFor(
  runtime: Runtime,
  job: Omit<Job, "conn">,
  folder: SubjectFolder,
): string[] {
  if (runtime === "node") {
    const staged = stageNodeRunner(runner, conn, folder.path);
    return [findNode(), staged.entry, JSON.stringify({ ...job, conn: staged.conn } satisfies Job)];
  }
  if (job.kind === "server" || job.kind === "client") return callsCommand(job, folder);
  return [
    ...denoRun(),
    `--allow-read=${
      [fileURLToPath(runner), fileURLToPath(conn), folder.attempt, folder.socket].join(",")
    }`,
    ...socketPermissions(job.endpoint),
    fileURLToPath(new URL("deno-main.ts", runner)),
    JSON.stringify({ ...job, conn: conn.href } satisfies Job),
  ];
}

/** What that command reads and writes, in a sandbox that has nothing else. */
export function reachOf(
  runtime: Runtime,
  makesCalls: boolean,
  folder: SubjectFolder,
  grounds: string,
): Reach {
  const write = [...new Set([folder.own, ...(makesCalls ? [folder.calls] : []), grounds])]
    .filter((path) => path !== folder.path);
  if (runtime === "node") return { read: [realpathSync(findNode()), folder.path], write };
  const ours = makesCalls ? [runner, conn, syscalls, byteorder] : [runner, conn];
  const read = [denoReach(), folder.path, ...ours.map((url) => fileURLToPath(url))];
  return { read: makesCalls ? [...read, ...koffiFolders()] : read, write };
}

/** The package, and the one with its binary. */
function koffiFolders(): string[] {
  const koffi = dirname(createRequire(syscalls).resolve("koffi"));
  const binaries = join(dirname(koffi), "@koromix");
  return existsSync(binaries) ? [koffi, binaries] : [koffi];
}

/** What every subject on Deno is started with. */
function denoRun(): string[] {
  return [
    denoPath(),
    "run",
    "--quiet",
    "--no-prompt",
    "--no-config",
    "--no-lock",
    "--no-remote",
    "--no-npm",
    "--cached-only",
    "--no-check",
    // The cache of compiled code is larger than the largest file that a subject may write.
    "--no-code-cache",
    "--v8-flags=--max-old-space-size=256",
  ];
}

/**
 * The process of a server or a client calls libc, so its permissions bind nobody: the attempt is in a
 * Worker of it that has none, and its calls are looked at one by one (`guard.ts`).
 */
function callsCommand(job: Omit<Job, "conn">, folder: SubjectFolder): string[] {
  writeFileSync(folder.imports, JSON.stringify({ imports: importsOf() }));
  return [
    ...denoRun(),
    "--unstable-worker-options",
    `--import-map=${folder.imports}`,
    "--allow-ffi",
    "--allow-read",
    "--allow-env",
    `--allow-write=${folder.calls}`,
    fileURLToPath(new URL("deno-calls-main.ts", runner)),
    JSON.stringify({ ...job, conn: conn.href } satisfies Job),
    folder.calls,
    syscalls.href,
    byteorder.href,
  ];
}

/** In a subject the calls have no libc behind them, but whatever backend is set. */
function importsOf(): Record<string, string> {
  return {
    "@ipcbook/syscalls": new URL("facade.ts", syscalls).href,
    "@ipcbook/syscalls/channel": new URL("remote/channel.ts", syscalls).href,
    "@ipcbook/syscalls/direct": new URL("direct-backend.ts", syscalls).href,
    "@ipcbook/syscalls/remote": new URL("remote/mod.ts", syscalls).href,
    "@ipcbook/byteorder": new URL("mod.ts", byteorder).href,
    koffi: pathToFileURL(createRequire(syscalls).resolve("koffi")).href.replace(/\.cjs$/, ".js"),
  };
}

function socketPermissions(endpoint: Endpoint): string[] {
  return endpoint.transport === "unix"
    ? [`--allow-write=${endpoint.path}`, `--allow-net=unix:${endpoint.path}`]
    : [`--allow-net=${endpoint.hostname}:${endpoint.port}`];
}

/** A clean environment: nothing of the learner's leaks in, nothing slows the start. */
export function environmentFor(runtime: Runtime, folder: SubjectFolder): Record<string, string> {
  return runtime === "deno"
    // Its own cache (`warmCache`): a shared one would carry data from one subject to the next, and a
    // read-only one costs 150 ms a start, because SQLite tries again and again to open it.
    ? { DENO_DIR: folder.cache, DENO_NO_UPDATE_CHECK: "1", NO_COLOR: "1" }
    : { NO_COLOR: "1" };
}

/** Node's binary: this very process's, or the first in PATH. */
function findNode(): string {
  const found = process.versions.deno ? findProgram("node") : process.execPath;
  if (found !== null) return found;
  throw new Error("Cannot start Node: no executable in PATH (node). Install Node 20.19 or later.");
}
