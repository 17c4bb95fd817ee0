import type { ChildProcess } from "node:child_process";
import { randomUUID } from "node:crypto";
import { writeFileSync } from "node:fs";
import process from "node:process";
import { pathToFileURL } from "node:url";
import type { Endpoint } from "@ipcbook/conn";
import { controlFd, type Trust, trustVariable } from "../runner/job.ts";
import { wrap } from "../sandbox/bubblewrap.ts";
import { strongTier } from "../sandbox/tier.ts";
import { makeFolder, type SubjectFolder } from "./folder.ts";
import { type ReservedPort, reservePort } from "./port.ts";
import { commandFor, environmentFor, reachOf } from "./runtime.ts";
import { spawnGroup } from "./spawn.ts";
import type { SubjectOptions } from "./subject-options.ts";
import { warmCache } from "./warm-cache.ts";

/** A process that has been started, and what was made for it. */
export interface Started {
  child: ChildProcess;
  folder: SubjectFolder;
  endpoint: Endpoint;
  port: ReservedPort | null;
  /** Stands in the reports that are its harness's. */
  token: string;
}

/** Starts the process of a subject in `grounds`, or its own folder; without `source` it waits for its attempt. */
export function startProcess(
  options: SubjectOptions,
  grounds: string | undefined,
  source: string | null,
): Started {
  const { runtime } = options;
  const folder = makeFolder(runtime === "node" ? "mjs" : "ts");
  const port = options.family === "inet" && options.kind === "handler" ? reservePort() : null;
  const endpoint: Endpoint = port
    ? { transport: "tcp", hostname: "127.0.0.1", port: port.number }
    : { transport: "unix", path: folder.socket };
  if (source !== null) writeFileSync(folder.attempt, source);
  // Where it is there, it can be mounted by itself.
  writeFileSync(folder.calls, "");
  const makesCalls = makesCallsOf(options.kind);
  const kept = runtime === "deno" ? warmCache(folder.cache, makesCalls) : null;
  const job = {
    kind: options.kind,
    attempt: pathToFileURL(folder.attempt).href,
    exports: options.exports,
    shortWrites: options.shortWrites,
    without: options.without,
    endpoint,
  };
  const trust: Trust = { token: randomUUID(), driver: process.pid };
  const plain = commandFor(runtime, job, folder);
  const strong = options.tier === "strong" ? strongTier() : null;
  const reach = {
    ...reachOf(runtime, makesCalls, folder, grounds ?? folder.path),
    ...kept !== null && { readIfThere: [kept] },
  };
  const child = spawnGroup(strong ? wrap(strong, reach, plain) : plain, {
    folder: folder.path,
    grounds: grounds ?? folder.path,
    sandbox: strong && { filter: strong.filter, inside: folder.inside },
    output: folder.output,
    control: makesCalls ? controlFd : canBeAhead(options) ? 0 : null,
    env: {
      ...environmentFor(runtime, folder),
      ...(makesCalls ? { [trustVariable]: JSON.stringify(trust) } : {}),
    },
  });
  if (child.pid === undefined) {
    port?.release();
    folder.remove();
    throw new Error("Cannot start a subject: /bin/sh could not be run");
  }
  return { child, folder, endpoint, port, token: trust.token };
}

/** Whether its harness waits until it is told that the attempt is there. */
export function canBeAhead({ runtime }: Pick<SubjectOptions, "runtime">): boolean {
  return runtime === "deno";
}

/** Whether the main thread makes the calls of the attempt. */
export function makesCallsOf(kind: SubjectOptions["kind"]): boolean {
  return kind === "server" || kind === "client";
}
