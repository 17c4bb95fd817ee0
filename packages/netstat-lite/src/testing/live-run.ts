// Runs in a namespace of its own, on Deno: makes sockets there, and prints for each command line on
// stdin (JSON, a list of words) what netstat and what we make of it, as JSON, one a line. A line for ip(8)
// changes the network for those after it.
import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { makeNetwork, makeSockets } from "./live-sockets.ts";
import { withoutNetlink } from "./netlink.ts";
import { type Run, run } from "./run.ts";

const mostTries = 20;
const folder = mkdtempSync(join(tmpdir(), "netstat-lite-live-"));
process.on("exit", () => rmSync(folder, { recursive: true }));

/** Into files: pipes would be sockets, and show up. By a shell: its name is in messages, as it is typed. */
function netstat(argv: string[]): Run {
  const paths = [join(folder, "out"), join(folder, "err")] as const;
  const fds = paths.map((path) => openSync(path, "w"));
  const { status } = spawnSync("sh", ["-c", 'exec netstat "$@"', "sh", ...argv], {
    stdio: ["ignore", fds[0]!, fds[1]!],
    env: { PATH: process.env.PATH, LC_ALL: "C" },
  });
  fds.forEach((fd) => closeSync(fd));
  const [out, err] = paths.map((path) => readFileSync(path, "latin1")) as [string, string];
  return { out, err, status: status ?? -1 };
}

/** Between two runs of netstat that are alike, ours must be alike as well. */
async function compare(
  argv: string[],
): Promise<Record<"expected" | "actual" | "overNetlink" | "withoutNetlink", Run>> {
  for (let tries = 0;; tries++) {
    const expected = netstat(argv);
    const machine = { etc: "/etc", hosts: "system", euid: process.geteuid?.() ?? 0 } as const;
    const actual = await run(argv, machine);
    const eager = { ...machine, netlinkFrom: 0 };
    const overNetlink = await run(argv, eager);
    const without = await withoutNetlink(() => run(argv, eager));
    const after = netstat(argv);
    const isStill = still(expected) === still(after);
    if (isStill || tries === mostTries) {
      return { expected, actual, overNetlink, withoutNetlink: without };
    }
  }
}

/** Timers never stand still. */
function still({ out, err, status }: Run): string {
  return JSON.stringify([out.replace(/ \(\d+\.\d+\//g, " (/"), err, status]);
}

/** Names that don't depend on the machine, and no questions to servers that can't be reached from here. */
function setNames(): void {
  const files = {
    "nsswitch.conf":
      "passwd: files\nhosts: files\nservices: files\nprotocols: files\nnetworks: files\n",
    "hosts": "127.0.0.1 localhost first\n127.0.0.1 second\n::1 ip6-localhost\n" +
      "192.0.2.254 a-gateway-with-a-long-name.example\n198.51.101.9 host.example # and a comment\n" +
      "2001:db8:1234:5678:9abc:def0:1234:5678 six.example\n",
    "networks": "default 0.0.0.0\nlink-local 169.254.0.0\ntest-net 192.0.2.0\n",
  };
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    writeFileSync(path, text);
    const { status, stderr } = spawnSync("mount", ["--bind", path, `/etc/${name}`]);
    if (status !== 0) throw new Error(`Cannot set the names for the test: ${stderr}`);
  }
}

setNames();
makeNetwork();
makeSockets(folder);
// What is on its way arrives.
await new Promise((resolve) => setTimeout(resolve, 300));
const wanted: string[][] = JSON.parse(readFileSync(0, "utf8"));
for (const argv of wanted) {
  const [program, ...args] = argv;
  if (program === "ip") {
    spawnSync(program, args, { stdio: "ignore" });
    continue;
  }
  console.log(JSON.stringify({ argv, ...await compare(argv) }));
}
