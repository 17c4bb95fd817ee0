import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { readThreads } from "../kernel/threads.ts";
import { denoPath, denoReach } from "../subject/deno-path.ts";
import { type Bubblewrap, filterFd, findBubblewrap, insideFd, wrap } from "./bubblewrap.ts";
import { readInside } from "./inside.ts";
import type { Tier } from "./tier.ts";

/** The best tier that this machine has. */
export interface Sandbox {
  tier: Tier;
  /** What it is made of: "bubblewrap 0.8.0, seccomp, prlimit". */
  about: string;
  /** Why it is not the strong one: "not found (bwrap)". Null where it is. */
  lacking: string | null;
}

/** A process that has not started by then does not start. */
const patienceMs = 20_000;
const probe = fileURLToPath(new URL("probe.ts", import.meta.url));
const script = `exec ${filterFd}<"$1" ${insideFd}>"$2"; shift 2; exec "$@"`;

/**
 * Finds the best tier by trying it: a process in the strong one, with all permissions that a runtime can give, must be able to do
 * nothing outside, and must be seen from here. That bubblewrap is installed says little: name spaces may be
 * forbidden, as they are in many containers.
 */
export async function smokeTest(): Promise<Sandbox> {
  const permissions = { tier: "default", about: "Deno's permissions, ulimit" } as const;
  const programs = findBubblewrap();
  if ("missing" in programs) {
    return { ...permissions, lacking: `not found (${programs.missing})` };
  }
  const folder = mkdtempSync(join(tmpdir(), "ipcbook-smoke-"));
  try {
    const { lacking, version } = await tryIt(programs, folder);
    return lacking === null
      ? { tier: "strong", about: `${version}, seccomp, prlimit`, lacking }
      : { ...permissions, lacking };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function tryIt(programs: Bubblewrap, folder: string) {
  const secret = join(folder, "secret");
  writeFileSync(secret, "");
  const inside = join(folder, "inside");
  const write = mkdtempSync(join(folder, "own-"));
  const options = ["run", "-A", "--quiet", "--no-config", "--no-lock", "--no-remote", "--no-npm"];
  const reach = { read: [denoReach(), probe], write: [write] };
  const command = [denoPath(), ...options, probe, secret, String(process.pid)];
  const [version, said] = await Promise.all([
    run([programs.bwrap, "--version"]),
    run(
      ["/bin/sh", "-c", script, "sh", programs.filter, inside, ...wrap(programs, reach, command)],
      {
        DENO_DIR: join(write, "cache"),
      },
      () => isSeen(inside),
    ),
  ]);
  return { version: version.text.trim(), lacking: lackOf(said) };
}

interface Said {
  text: string;
  errors: string;
  isSeen: boolean;
}

function lackOf({ text, errors, isSeen }: Said): string | null {
  let could: string[];
  try {
    could = JSON.parse(text);
  } catch {
    return errors.trim() || "it did not start";
  }
  if (could.length > 0) return `it lets a process ${could.join(", ")}`;
  return isSeen ? null : "the kernel does not show what runs in it";
}

/** Whether the kernel tells what the threads in the sandbox do. */
function isSeen(file: string): boolean {
  const command = readInside(file)?.command ?? null;
  return command !== null && readThreads(command).some(({ call }) => call !== null);
}

/** Runs a command, and asks `look` once it has printed something. */
function run(
  [program, ...args]: string[],
  env: Record<string, string> = {},
  look: () => boolean = () => true,
): Promise<Said> {
  return new Promise((resolve) => {
    const child = spawn(program!, args, {
      env,
      stdio: ["pipe", "pipe", "pipe"],
      timeout: patienceMs,
    });
    const said: Said = { text: "", errors: "", isSeen: false };
    child.stdout.on("data", async (chunk) => {
      said.text += chunk;
      // It is on its way into the call in which it waits.
      for (let tries = 0; !(said.isSeen ||= look()) && tries < 100; tries++) {
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      child.stdin.end();
    });
    child.stderr.on("data", (chunk) => said.errors += chunk);
    child.stdin.on("error", () => {});
    child.once("error", (error) => {
      said.errors += error.message;
      resolve(said);
    });
    child.once("close", () => resolve(said));
  });
}
