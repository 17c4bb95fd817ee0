import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { privateNetwork } from "../src/sandbox/private-network.ts";
import { denoPath, denoReach } from "../src/subject/deno-path.ts";
import { type Ran, runInside } from "./escaped/run-inside.ts";
import { Place } from "./place.ts";

const place = new Place();
const here = (name: string) => fileURLToPath(new URL(`escaped/${name}`, import.meta.url));
const native = join(place.folder, "native");
const deno = join(dirname(createRequire(import.meta.url).resolve("deno/package.json")), "deno");
/** With an abstract name. */
const server = createServer();

beforeAll(async () => {
  execFileSync("gcc", ["-std=gnu17", "-O1", "-Wall", "-pthread", "-o", native, here("native.c")]);
  await place.make();
  server.listen({ path: `\0${place.serverPath}` });
});
afterAll(() => {
  server.close();
  place.remove();
});

/** Runs a program in the strong tier, from where a grader would. */
function runFromGrader(command: readonly string[], read: readonly string[]): Ran {
  // As somebody may start it who has folders open.
  const opens = ["/bin/sh", "-c", 'exec 6</ 7</etc; exec "$@"', "sh"];
  const [program, ...prefix] = [...opens, ...privateNetwork(place.temporary)];
  const script = [deno, "run", "-A", "--quiet", here("in-private-network.ts")];
  return JSON.parse(execFileSync(
    program!,
    [...prefix, ...script, JSON.stringify({ command, read })],
    { encoding: "utf8", env: process.env, timeout: 120_000 },
  ));
}

test("machine code can do nothing in the strong tier", () => {
  const args = [String(place.victim), place.serverPath, String(place.serverPort), place.secretFile];
  const { output, exit } = runFromGrader([native, ...args], [native]);
  expect(exit, output).toEqual({ code: 0, signal: null });
  const said = new Map(
    output.trim().split("\n").map((line) => line.split(": ") as [string, string]),
  );

  expect([...said].filter(([, result]) => result === "could")).toEqual([]);
  // Refused by the filter, and not by chance.
  for (const name of ["unshare", "ptrace", "mount", "bpf", "keyctl", "TIOCSTI", "shmget"]) {
    expect(said.get(name), name).toBe("EPERM");
  }
  expect(said.get("AF_NETLINK")).toBe("EAFNOSUPPORT");
  expect(said.get("clone3")).toBe("ENOSYS");
  expect(said.get("connect to a port outside")).toBe("ECONNREFUSED");
  expect(said.get("kill a process outside")).toBe("ESRCH");

  expect(Number(said.get("/dev/shm holds"))).toBeLessThanOrEqual(1024 * 1024);
  expect([...said].filter(([name]) => name.startsWith("limit of "))).toEqual([
    ["limit of core", "0 0"],
    ["limit of cpu", "20 20"],
    ["limit of fsize", `${4 << 20} ${4 << 20}`],
    ["limit of nofile", "2048 2048"],
    ["limit of data", `${2 ** 32} ${2 ** 32}`],
    ["limit of nproc", "64 64"],
  ]);
  // Nobody counts the threads of root: see SECURITY.md.
  if (process.getuid!() !== 0) expect(Number(said.get("threads"))).toBeLessThan(64);
  expect(place.harm()).toEqual([]);
});

test.runIf(process.arch === "x64")("calls of 32 bits end the process", async () => {
  const { output, exit } = await runInside([native], [native]);
  expect(output).toBe("");
  // By the filter, or by a kernel that has none of them.
  expect(exit).toEqual({ code: null, signal: expect.stringMatching(/^SIG(SYS|SEGV)$/) });
});

test("a Deno with all permissions can do nothing in the strong tier", () => {
  const script = here("program.ts");
  const options = ["run", "-A", "--quiet", "--no-config", "--no-lock", "--no-remote", "--no-npm"];
  const args = [place.secretFile, String(place.victim), place.serverPath, String(place.serverPort)];
  // The folder is known only inside: it is the one above.
  const { output, exit } = runFromGrader(
    [denoPath(), ...options, script, "..", ...args],
    [denoReach(), script],
  );
  expect(exit, output).toEqual({ code: 0, signal: null });
  const { could, environment, first, root, processes, descriptors } = JSON.parse(output);
  expect(could).toEqual([]);
  expect(environment).not.toContain("IPCBOOK_ATTACK_SECRET");
  expect(first).not.toContain("IPCBOOK_ATTACK_SECRET");
  expect(processes).toBeLessThanOrEqual(2);
  expect(root).not.toContain("home");
  const own = /^(\/dev\/|anon_inode:|pipe:|socket:|\/proc\/|.*\/ipcbook-\w+\/)/;
  expect(descriptors.filter((target: string) => !own.test(target))).toEqual([]);
  expect(place.harm()).toEqual([]);
});
