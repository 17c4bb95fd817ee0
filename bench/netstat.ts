// netstat-lite beside netstat and ss, on N TCP sockets in mixed states and a tenth of AF_UNIX ones, in a
// network namespace of its own: whole processes, in turn, medians. Then the library, warm, and where its
// time goes. `deno run -A bench/netstat.ts [N…]`; needs net-tools, iproute2 and util-linux, and the built
// package (npm run build).
import { spawnSync } from "node:child_process";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { compareCommands } from "./netstat/commands.ts";
import { measureLibrary } from "./netstat/library.ts";
import { Makers } from "./netstat/sockets.ts";

const inside = "NETSTAT_BENCH_INSIDE";
delete process.env.NODE_EXTRA_CA_CERTS;

const counts = process.argv.slice(2).map(Number);
if (process.env[inside] === undefined) {
  const self = fileURLToPath(import.meta.url);
  const setUp =
    'ip link set lo up && sysctl -qw net.ipv4.ip_local_port_range="1024 65535" && exec "$@"';
  const deno = [process.execPath, "run", "-A", "--quiet", "--conditions=@ipcbook/source", self];
  const root = process.geteuid?.() === 0 ? [] : ["-Ur"];
  // A namespace for each: what is closed stays in TIME_WAIT for a minute.
  for (const count of counts.length > 0 ? counts : [100, 1_000, 10_000, 50_000]) {
    const args = [...root, "-n", "sh", "-c", setUp, "sh", ...deno, `${count}`];
    const { status } = spawnSync("unshare", args, {
      stdio: "inherit",
      env: { ...process.env, [inside]: "1" },
    });
    if (status !== 0) process.exit(status ?? 1);
  }
} else {
  const [count = 0] = counts;
  await using _makers = await Makers.make(count, count / 10);
  console.log(`\n${count.toLocaleString("en")} TCP sockets`);
  compareCommands(count);
  measureLibrary();
}
