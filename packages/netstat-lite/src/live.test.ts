import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, test } from "vitest";
import { ownUsageText } from "./command/usage.ts";
import { denoPath } from "./testing/deno-path.ts";
import type { Run } from "./testing/run.ts";
import { unshared } from "./testing/unshared.ts";

const combinations = [
  ...["", "-a", "-l", "-la"].flatMap((which) =>
    ["", "-t", "-u", "-U", "-w", "-x", "-tu", "-tx", "-4", "-6", "-4t", "-6u", "-A inet,unix"]
      .flatMap(
        (kind) => ["", "-n"].map((numeric) => `${which} ${kind} ${numeric}`),
      )
  ),
  ...["-e", "-ee", "-en", "-o", "-p", "-W", "-eopW", "-v", "-vn", "-va"].flatMap((columns) =>
    ["", "-ta", "-ua", "-wa", "-xa", "-tln", "-6an"].map((kind) => `${columns} ${kind}`)
  ),
  ...["--numeric-hosts", "--numeric-ports", "--numeric-users", "-N"].map((name) => `${name} -ae`),
  ...["", "-n", "-e", "-ee", "-eee", "-een", "-v", "-N", "-C", "-F", "-FC", "-Cee"].flatMap((
    form,
  ) =>
    ["", "-6", "-4 -6", "-A inet,unix", "--ax25", "-A ddp", "-A bluetooth"].map((family) =>
      `-r ${form} ${family}`
    )
  ),
  ...["-i", "-ia", "-ie", "-iae", "-iee", "-in", "-iaW"],
  ...["-g", "-gn", "-g -4", "-g -6n", "-gt", "-gx"],
  ...[
    "-s",
    "-st",
    "-su",
    "-sw",
    "-sU",
    "-sS",
    "-s6",
    "-s6t",
    "-s6u",
    "-s -x",
    "-s -A inet,inet6",
    "-se",
  ],
  ...[
    "-h",
    "-V",
    "-?",
    "-q",
    "-tq",
    "-rs",
    "-ri",
    "-M",
    "-Z",
    "-S",
    "-St",
    "-Su",
    "-2",
    "-f",
    "-2t",
  ],
  ...[
    "--bluetooth",
    "--tcpip",
    "--tcpip -tn",
    "--ddp -n",
    "--appletalk -n",
    "-A econet -n",
    "-A ash -n",
  ],
  ...[
    "--ipx",
    "--x25",
    "--rose",
    "--netrom",
    "-A x25,ax25",
    "--é",
    "--日本",
    "-é",
    "-A é",
    "-Aé",
    "--numé",
    "-A inet,ax25 -n",
    "-4 --x25 -n",
    "--inet6 --rose -n",
    "-4 --ipx --bluetooth -n",
    "-4 -g --ipx -n",
    "-v --ax25 -4 -n",
    "-A ip6 -n",
    "-A tcpip -n",
    "-A",
    "--proto",
  ],
  ...[
    "--num",
    "--l",
    "--i",
    "--=1",
    "--tcp=1",
    "--a -n",
    "--li -n",
    "--ine -n",
    "--unix -t -n",
    "-A x,y",
  ],
  ...["-a tcp -n", "-t -- -a", "- -tn", "-tn -", "-d -n", "-F -n", "-C -n", "-pt x -n", "-tanx4"],
  // A label need not begin with an interface's name and a colon.
  ...["ip addr add 192.0.2.9/24 dev v0 label v0:b", "ip addr add 192.0.2.8/24 dev v0 label v0x"],
  ...["-i -4", "-ie -4", "-iae -4", "-ic -4"],
].map((words) => words.split(" ").filter((word) => word !== ""));

interface Compared {
  argv: string[];
  expected: Run;
  actual: Run;
  /** The same, with all that can come over netlink. */
  overNetlink: Run;
  /** The same on a machine that has none. */
  withoutNetlink: Run;
}

// In a namespace of their own: nobody else's sockets come and go there.
const results = (() => {
  const [command, ...flags] = unshared("nm");
  const script = fileURLToPath(new URL("./testing/live-run.ts", import.meta.url));
  const args = [...flags, denoPath, "run", "-A", "--quiet", "--conditions=@ipcbook/source", script];
  const { status, stdout, stderr } = spawnSync(command!, args, {
    input: JSON.stringify(combinations),
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
    timeout: 120_000,
  });
  assert.equal(status, 0, stderr);
  return stdout.trimEnd().split("\n").map((line): Compared => JSON.parse(line));
})();

describe("netstat() prints what the netstat of this machine does, of live sockets", () => {
  test("in each combination", () => {
    assert.equal(results.length, combinations.filter(([word]) => word !== "ip").length);
    const shown = results.map(({ expected }) => expected.out + expected.err).join("");
    for (
      const part of [
        "ESTABLISHED",
        "LISTEN ",
        "SYN_SENT",
        "SYN_RECV",
        "FIN_WAIT1",
        "FIN_WAIT2",
        "TIME_WAIT",
        "CLOSE_WAIT",
        "LAST_ACK",
        // From /dev/net/tun.
        "(IrLAP)",
        "v0x: error",
      ]
    ) assert(shown.includes(part), part);
  });

  test.each(results.map((result) => [result.argv.join(" "), result] as const))(
    "netstat %s",
    (_, { expected, actual, overNetlink, withoutNetlink }) => {
      for (const { out, err, status } of [actual, overNetlink, withoutNetlink]) {
        const shown = out.endsWith(ownUsageText) ? out.slice(0, -ownUsageText.length) : out;
        assert.equal(withoutTimers(shown), withoutTimers(expected.out));
        assert.equal(err, expected.err);
        assert.equal(status, expected.status);
      }
    },
  );
});

/** What is left of a running timer differs from run to run. */
function withoutTimers(text: string): string {
  return text.replace(/((?:on|keepalive|timewait|probe) \()\d+\.\d\d\//g, "$1");
}
