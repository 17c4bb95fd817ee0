import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
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

  test.each([
    [["-tan"], "1>/dev/full", 0],
    [["-tan"], "1</dev/null", 0],
    [["-V"], "1>/dev/full", 0],
    [["-q"], "2>/dev/full", 3],
    [["-A", "bogus"], "2>/dev/full", 1],
  ])(
    "ends with net-tools' status where output can't be written: %j %s",
    (argv, redirect, status) => {
      const [program, ...words] = [command!, ...args, ...saved, ...argv];
      const shell = ["-c", `exec "$0" "$@" ${redirect}`, program!, ...words];
      assert.equal(spawnSync("sh", shell).status, status);
    },
  );

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

/** The command by itself, where koffi is not found and another user may look. */
function copyBin(): string {
  const folder = mkdtempSync(join(tmpdir(), "netstat-lite-bin-"));
  for (const part of ["bin", "dist/bin"]) {
    cpSync(at(`../${part}`), join(folder, part), { recursive: true });
  }
  chmodSync(folder, 0o755);
  return folder;
}

describe("netstat-lite without koffi", () => {
  let folder: string;
  beforeAll(() => {
    folder = copyBin();
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const run = (...argv: string[]) =>
    spawnSync("node", [join(folder, "bin/netstat-lite.cjs"), ...argv], { encoding: "latin1" });

  test.each(["-tlnx", "-tlnx --backlog", "-tlnx --json", "-rn", "-gn", "-s"])(
    "shows what /proc tells: %s",
    (words) => {
      const { status, stdout } = run(...words.split(" "));
      assert.equal(status, 0);
      assert(stdout.endsWith("\n"));
    },
  );

  test("shows the counters of interfaces, and says what it can't ask for", () => {
    const { status, stderr, stdout } = run("-ie");
    assert.equal(
      stderr,
      "netstat: Cannot show flags, MTU, hardware and IPv4 addresses: this process can make no system calls (koffi)\n",
    );
    expect(stdout).toMatch(/^lo:\n/m);
    assert.equal(status, 0);
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
  // Before it there may be a warning about a name that another test has given to a socket.
  const loadedFor = (...argv: string[]): string[] => {
    const { stderr } = spawnSync("node", ["-e", script, "--", ...argv], { encoding: "utf8" });
    return JSON.parse(stderr.split("\n").at(-1)!);
  };
  // What is in bin/, and what it loads.
  const own = ["netstat-lite.cjs", "netstat-lite.cjs"];
  assert.deepEqual(loadedFor(...saved, "-tan"), own);
  assert(loadedFor("-xl").includes("koffi.node"));
});

/** A server of root's and, if asked for, one of the other user's; then both programs as that user. */
const script = `
  as_other="setpriv --reuid 65534 --regid 65534 --clear-groups"
  server='require("node:net").createServer().listen(Number(process.argv[1]), "0.0.0.0")'
  cd / && exec </dev/null
  # The channel of a worker is a socket, and would be the other user's.
  for fd in /proc/$$/fd/*; do fd=\${fd##*/}; [ $fd -le 2 ] || eval "exec $fd<&-"; done
  node -e "$server" 8001 & servers=$!
  if [ "$2" = both ]; then $as_other node -e "$server" 8002 & servers="$servers $!"; fi
  wanted=$([ "$2" = both ] && echo 2 || echo 1)
  while [ "$(netstat -tln | grep -c :800)" -lt "$wanted" ]; do sleep 0.1; done
  $as_other netstat -tlnp >"$1/out/netstat" 2>"$1/out/netstat.err"
  $as_other node "$1/bin/netstat-lite.cjs" -tlnp >"$1/out/ours" 2>"$1/out/ours.err"
  kill $servers; wait`;

// To become another user takes root, and one of this namespace: others' files must be refused.
describe.skipIf(process.geteuid?.() !== 0)("netstat-lite -p as another user", () => {
  let folder: string;
  beforeAll(() => {
    folder = copyBin();
    mkdirSync(join(folder, "out"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each([
    ["both", "8002", "(Not all processes could be identified"],
    ["one", "8001", '(No info could be read for "-p": geteuid()=65534'],
  ])("says the same as netstat, of %s", (servers, port, notice) => {
    const { status, stderr } = spawnSync(
      "unshare",
      ["-npf", "--mount-proc", "bash", "-c", script, "bash", folder, servers],
      { encoding: "utf8", env: { PATH: process.env.PATH, LC_ALL: "C" }, timeout: 60_000 },
    );
    assert.equal(status, 0, stderr);
    const text = (name: string) => readFileSync(join(folder, "out", name), "latin1");
    assert.equal(text("ours"), text("netstat"));
    assert.equal(text("ours.err"), text("netstat.err"));
    expect(text("ours.err")).toContain(notice);
    expect(text("ours")).toMatch(
      new RegExp(`:${port} .* ${servers === "both" ? "\\d+/node" : "-"} `),
    );
  }, 70_000);
});
