import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { median } from "../measure.ts";

const runs = Number(process.env.NETSTAT_BENCH_RUNS ?? 9);
const bin = fileURLToPath(
  new URL("../../packages/netstat-lite/bin/netstat-lite.cjs", import.meta.url),
);
const bare = "node -e 0";

/** What one process took, in milliseconds. */
interface Took {
  wall: number;
  /** User and system, of all its threads: what a machine that others use still measures. */
  cpu: number;
}

/** Whole processes in turn. */
export function compareCommands(count: number): void {
  const folder = mkdtempSync(join(tmpdir(), "netstat-bench-out-"));
  try {
    for (const options of ["-tan", "-tln", "-tanp", "-xa"]) {
      const commands: Record<string, string[]> = {
        netstat: ["netstat", options],
        ss: ["ss", options],
        "netstat-lite": ["node", bin, options],
        [bare]: ["node", "-e", "0"],
      };
      const times = new Map(Object.keys(commands).map((name) => [name, [] as Took[]]));
      for (let run = 0; run <= runs; run++) {
        for (const [name, command] of Object.entries(commands)) {
          const took = time(command, join(folder, name.replaceAll("/", "_")));
          // The first round warms the caches of the disk and is not counted.
          if (run > 0) times.get(name)!.push(took);
        }
      }
      report(options, times, sameOutput(folder));
    }
    console.log(
      `  peak memory of netstat-lite -tan: ${peakMebibytes("-tan")} MiB, -tanp: ${
        peakMebibytes("-tanp")
      } MiB (${count})`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** By bash, whose `time` knows milliseconds, and which starts a process sooner than we do. */
function time(command: string[], output: string): Took {
  const fd = openSync(output, "w");
  const script = 'TIMEFORMAT="%3R %3U %3S"; time "$0" "$@"';
  const { status, stderr } = spawnSync("bash", ["-c", script, ...command], {
    stdio: ["ignore", fd, "pipe"],
    encoding: "utf8",
    env: { PATH: process.env.PATH, LC_ALL: "C" },
  });
  closeSync(fd);
  if (status !== 0) throw new Error(`Cannot measure: exit status ${status} (${command.join(" ")})`);
  const [wall = 0, user = 0, system = 0] = stderr.trimEnd().split("\n").at(-1)!.split(" ").map(
    Number,
  );
  return { wall: 1000 * wall, cpu: 1000 * (user + system) };
}

function sameOutput(folder: string): boolean {
  const [theirs, ours] = ["netstat", "netstat-lite"].map((name) =>
    readFileSync(join(folder, name))
  );
  return theirs!.equals(ours!);
}

function report(options: string, times: Map<string, Took[]>, same: boolean): void {
  console.log(`  ${options.padEnd(6)} output ${same ? "identical" : "DIFFERENT"}`);
  for (const kind of ["wall", "cpu"] as const) {
    const figures = (name: string) => median(times.get(name)!.map((took) => took[kind]));
    const cells = [...times.keys()].map((name) => {
      const { median: half, min, max } = figures(name);
      return `${name} ${half.toFixed(0)} (${min.toFixed(0)} to ${max.toFixed(0)})`;
    });
    const ours = figures("netstat-lite").median;
    const part = (name: string) => `${(ours / figures(name).median).toFixed(2)} of ${name}`;
    console.log(`    ${kind.padEnd(4)} ${cells.join(", ")} ms`);
    console.log(
      `         ${part("ss")}, ${part("netstat")}, ${
        (ours - figures(bare).median).toFixed(0)
      } ms above bare node`,
    );
  }
}

/** VmHWM of the process at its end: what getrusage(2) tells has the size of the parent in it. */
function peakMebibytes(options: string): string {
  const script = `
    process.on("exit", () => {
      const fs = require("node:fs");
      fs.writeSync(2, fs.readFileSync("/proc/self/status", "latin1").match(/VmHWM:\\s+(\\d+)/)[1]);
    });
    process.argv.splice(1, 0, "netstat-lite");
    require(process.env.BIN);`;
  const { stderr } = spawnSync("node", ["-e", script, "--", options], {
    stdio: ["ignore", "ignore", "pipe"],
    encoding: "utf8",
    env: { PATH: process.env.PATH, LC_ALL: "C", BIN: bin },
  });
  return (Number(stderr) / 1024).toFixed(0);
}
