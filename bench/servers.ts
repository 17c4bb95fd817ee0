// Connections a second of the chapter's protocol (connect, a byte there, a byte back, close), and round trips a
// second on open connections: the epoll server of @ipcbook/multiplexing beside the same in C, node:net and
// Deno.listen, for both families. The load is in C, four clients that wait for each answer. The median of the
// rounds, the servers taken in turn; and each as a share of C's.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { median } from "./measure.ts";

const rounds = Number(process.argv[2] ?? 9);
const [workers, milliseconds] = [4, 500];
const folder = mkdtempSync(join(tmpdir(), "ipcbook-bench-"));
const file = (name: string) => fileURLToPath(new URL(`servers/${name}`, import.meta.url));
const deno = fileURLToPath(new URL("../node_modules/deno/deno", import.meta.url));
const config = fileURLToPath(new URL("../deno.json", import.meta.url));
const run = [deno, "run", "-A", "--quiet", "--config", config];

function compile(name: string): string {
  const program = join(folder, name);
  execFileSync("gcc", ["-O2", "-Wall", "-o", program, file(`${name}.c`)]);
  return program;
}

try {
  const load = compile("load");
  const servers: Record<string, string[]> = {
    "epoll in C": [compile("epoll-server")],
    "@ipcbook/multiplexing, epoll": [...run, file("epoll.ts")],
    "node:net": ["node", file("node-net.mjs")],
    "Deno.listen": [...run, file("deno-listen.ts")],
  };
  for (const family of ["unix", "inet"]) {
    for (const mode of ["connections", "round-trips"]) {
      const figures = new Map(Object.keys(servers).map((name) => [name, [] as number[]]));
      for (let round = 0; round <= rounds; round++) {
        for (const [name, command] of Object.entries(servers)) {
          const where = family === "unix"
            ? join(folder, `${round}-${mode}-${Object.keys(servers).indexOf(name)}`)
            : "19734";
          const server = spawn(command[0]!, [...command.slice(1), family, where], {
            stdio: ["ignore", "pipe", "inherit"],
          });
          const ended = once(server, "exit");
          try {
            await once(createInterface(server.stdout), "line");
            const args = [family, where, mode, `${workers}`, `${milliseconds}`];
            // The first warms up the server.
            execFileSync(load, args);
            const figure = Number(execFileSync(load, args, { encoding: "utf8" }));
            if (round > 0) figures.get(name)!.push(figure);
          } finally {
            server.kill("SIGKILL");
            await ended;
          }
        }
      }
      report(`${mode} a second, ${family}`, figures);
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}

function report(title: string, figures: ReadonlyMap<string, number[]>): void {
  const inC = median(figures.get("epoll in C")!).median;
  console.log(`${title} (${rounds} rounds)`.padEnd(46) + "  median     min     max  of C's");
  for (const [name, all] of figures) {
    const { median: middle, min, max } = median(all);
    const cell = (figure: number) => figure.toFixed(0).padStart(8);
    console.log(
      `  ${name.padEnd(44)}${cell(middle)}${cell(min)}${cell(max)}${
        (middle / inC).toFixed(2).padStart(8)
      }`,
    );
  }
}
