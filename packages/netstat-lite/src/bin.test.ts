import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { denoPath } from "./testing/deno-path.ts";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const bin = at("../bin/netstat-lite.cjs");
const recorded = at("./fixtures/net-tools-2.10/");
const saved = ["--proc-root", `${recorded}proc`];

beforeAll(() => {
  for (const name of ["byteorder", "syscalls", "netstat-lite"]) {
    const built = spawnSync("npm", ["run", "--silent", "build"], {
      cwd: at(`../../${name}`),
      encoding: "utf8",
    });
    assert.equal(built.status, 0, built.stdout + built.stderr);
  }
}, 120_000);

describe.each([
  ["node", ["node", bin]],
  // Deno's cache of compiled code takes a file of the same length for the same: not while it is rebuilt.
  ["deno", [denoPath, "run", "-A", "--quiet", "--no-code-cache", bin]],
])("netstat-lite on %s", (_, [command, ...args]) => {
  const run = (...argv: string[]) =>
    spawnSync(command!, [...args, ...argv], { encoding: "latin1" });

  test("prints a recorded table", () => {
    const { stdout, status } = run(...saved, "-tan");
    assert.equal(stdout, readFileSync(`${recorded}runs/006.out`, "latin1"));
    assert.equal(status, 0);
  });

  test("shows live sockets over netlink and /proc, and their owners", () => {
    for (
      const argv of [["-xlp"], ["-tlnp"], ["-ie"], ["-tln", "--backlog", "--explain"], ["-rn"], [
        "-s",
      ]]
    ) {
      const { status, stderr, stdout } = run(...argv);
      assert.equal(status, 0, stderr);
      assert(stdout.endsWith("\n"));
    }
  });

  test("ends with net-tools' status and words after a wrong option", () => {
    const { status, stderr, stdout } = run("--num");
    assert.equal(status, 3);
    expect(stderr).toMatch(/^netstat: option '--num' is ambiguous; possibilities: '--numeric' /);
    assert.equal(stdout, "");
  });

  test("ends quietly when nobody reads its output any more", async () => {
    const child = spawn(command!, [...args, ...saved, "-tanc"], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    const errors: Buffer[] = [];
    child.stderr.on("data", (piece) => errors.push(piece));
    await once(child.stdout, "data");
    child.stdout.destroy();
    const [status] = await once(child, "exit");
    assert.equal(status, 141);
    assert.equal(Buffer.concat(errors).toString(), "");
  });
});

test("netstat-lite loads no koffi for a table that /proc tells, and no more than it needs", () => {
  const script = `
    process.on("exit", () => {
      const loaded = Object.keys(require.cache).map((path) => path.split("/").pop());
      require("node:fs").writeSync(2, JSON.stringify(loaded));
    });
    process.argv.splice(1, 0, "netstat-lite");
    require(${JSON.stringify(bin)});`;
  const loadedFor = (...argv: string[]): string[] =>
    JSON.parse(spawnSync("node", ["-e", script, "--", ...argv], { encoding: "utf8" }).stderr);
  // What is in bin/, and what it loads.
  const own = ["netstat-lite.cjs", "netstat-lite.cjs"];
  assert.deepEqual(loadedFor(...saved, "-tan"), own);
  assert(loadedFor("-xl").includes("koffi.node"));
});
