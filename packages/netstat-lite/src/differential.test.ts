import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { afterAll, describe, test } from "vitest";
import { type Run, run } from "./testing/run.ts";
import { unshared } from "./testing/unshared.ts";

// The real netstat reads the same saved files: in a mount namespace they take the place of /proc.
const recorded = fileURLToPath(new URL("./fixtures/net-tools-2.10/", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "netstat-lite-differential-"));
afterAll(() => rmSync(folder, { recursive: true }));

function makeProc(files: Record<string, string> = {}): string {
  const proc = mkdtempSync(join(folder, "proc-"));
  cpSync(`${recorded}proc`, proc, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    const path = join(proc, "net", name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, "latin1");
  }
  return proc;
}

function netstat(proc: string, argv: readonly string[]): Run {
  const [command, ...flags] = unshared("m");
  const script = 'mount --bind "$0" /proc && exec netstat "$@"';
  const { status, stdout, stderr } = spawnSync(command!, [
    ...flags,
    "sh",
    "-c",
    script,
    proc,
    ...argv,
  ], {
    encoding: "latin1",
    env: { PATH: process.env.PATH, LC_ALL: "C" },
  });
  return { out: stdout, err: stderr, status: status ?? -1 };
}

async function same(proc: string, argv: readonly string[]): Promise<void> {
  const expected = netstat(proc, argv);
  const actual = await run(["--proc-root", proc, ...argv], {
    etc: "/etc",
    euid: process.geteuid?.() ?? 0,
  });
  assert.deepEqual(actual, expected, argv.join(" "));
}

const latin1 = (name: string) => readFileSync(`${recorded}proc/net/${name}`, "latin1");
const rowsOf = (name: string) => latin1(name).split("\n").slice(1, -1);

describe("netstat() prints what netstat does of the same files", () => {
  test("the recorded counters, in each combination", async () => {
    const proc = makeProc();
    for (
      const argv of ["-s", "-st", "-su", "-sw", "-sU", "-s6", "-s6t", "-s6u", "-s6w", "-tuwUano"]
    ) {
      await same(proc, [argv]);
    }
  });

  test("counters of each name that net-tools knows, and of names that it does not", async () => {
    const counters = (value: number) =>
      (latin1("snmp") + latin1("netstat")).replace(
        /^(\w+:)( -?\d+)+$/gm,
        (line) => line.replace(/ -?\d+/g, () => ` ${value++}`),
      );
    const text = counters(7);
    await same(
      makeProc({ snmp: text, netstat: text, snmp6: latin1("snmp6").replace(/\t\d+/g, "\t5") }),
      ["-s"],
    );
    await same(makeProc({ snmp6: latin1("snmp6").replace(/\t\d+/g, "\t18446744073709551615") }), [
      "-s6",
    ]);
    await same(makeProc({ snmp: "Ip: A B\nIp: 1\nbroken\n" }), ["-s"]);
    await same(makeProc({ snmp: "Nobody: A B C\nNobody: 1 -1 x\n", netstat: "" }), ["-s"]);
  });

  test("programs: paths, blanks, no name at all, long names, several holders", async () => {
    const [listener] = rowsOf("tcp");
    const inodes = [100, 101, 102, 103, 104, 105];
    const rows = inodes.map((inode) => listener!.replace(/(\s)\d+( 1 \w+ 100)/, `$1${inode}$2`));
    const proc = makeProc({ tcp: `header\n${rows.join("\n")}\n` });
    const processes: [pid: number, cmdline: string, sockets: Record<number, string>][] = [
      [7, "/usr/sbin/nginx: master process /usr/sbin/nginx\0", {
        3: "socket:[100]",
        4: "pipe:[9]",
      }],
      [8, "relative/path\0-x\0", { 0: "socket:[101]" }],
      [9, "", { 5: "socket:[102]", 6: "socket:[100]" }],
      [10, `/bin/${"x".repeat(600)}/y\0`, { 7: "[0000]:103", 8: "socket:[bad]" }],
      [12345678, "/only/folder/\0", { 9: "socket:[104]" }],
    ];
    for (const [pid, cmdline, sockets] of processes) {
      mkdirSync(join(proc, `${pid}/fd`), { recursive: true });
      writeFileSync(join(proc, `${pid}/cmdline`), cmdline);
      for (const [fd, target] of Object.entries(sockets)) {
        symlinkSync(target, join(proc, `${pid}/fd/${fd}`));
      }
    }
    for (const argv of [["-tanp"], ["-tlnpo"], ["-tanpe", "-n"], ["-xap"], ["-ap", "-n"]]) {
      await same(proc, argv);
    }
  });

  test("files that are not there", async () => {
    const proc = makeProc();
    for (
      const name of [
        "tcp",
        "tcp6",
        "udplite",
        "raw6",
        "unix",
        "route",
        "ipv6_route",
        "igmp6",
        "snmp6",
        "netstat",
      ]
    ) {
      rmSync(join(proc, "net", name));
    }
    for (
      const argv of [
        "-an",
        "-tan",
        "-4n",
        "-t",
        "-tun",
        "-x",
        "-v",
        "-r",
        "-rC",
        "-6r",
        "-g",
        "-s",
        "-s6",
        "-Un",
      ]
    ) {
      await same(proc, [argv]);
    }
    rmSync(join(proc, "net"), { recursive: true });
    for (const argv of ["-an", "-tan", "-va", "-s", "-r"]) await same(proc, [argv]);
  });

  test("SCTP, which a kernel with its module has", async () => {
    const endpoint = (state: number, port: number, addresses: string) =>
      `ffff8880 ffff8881 2   ${`${state}`.padEnd(3)} 38   ${port} 1000 48000 ${addresses} \n`;
    const eps = " ENDPT     SOCK   STY SST HBKT LPORT   UID INODE LADDRS\n" +
      endpoint(10, 5000, "127.0.0.1 10.0.0.1") +
      endpoint(7, 0, "0.0.0.0") +
      endpoint(10, 80, "0000:0000:0000:0000:0000:0000:0000:0001") +
      endpoint(
        99,
        65535,
        "2001:0db8:0000:0000:0000:0000:0000:0001 0000:0000:0000:0000:0000:ffff:7f00:0001",
      );
    const association = (state: number, ends: string) =>
      `ffff8880 ffff8881 2   ${
        `${state}`.padEnd(3)
      } 4  3    1        0 4294967295    65534 48001 ` +
      `40000 5000    ${ends}\t    7500    10    10   10    0    0        0        1        0   212992   212992\n`;
    const assocs =
      " ASSOC     SOCK   STY SST ST HBKT ASSOC-ID TX_QUEUE RX_QUEUE UID INODE LPORT RPORT LADDRS <-> RADDRS\n" +
      association(1, "10.0.0.1 <-> *10.0.0.2 ") +
      association(3, "10.0.0.1 *10.0.0.3 10.0.0.4 <-> *10.0.0.2 ") +
      association(
        8,
        "2001:0db8:0000:0000:0000:0000:0000:0001 <-> *2001:0db8:0000:0000:0000:0000:0000:0002 10.0.0.9 ",
      );
    const proc = makeProc({ "sctp/eps": eps, "sctp/assocs": assocs });
    mkdirSync(join(proc, "7/fd"), { recursive: true });
    writeFileSync(join(proc, "7/cmdline"), "server\0");
    symlinkSync("socket:[48001]", join(proc, "7/fd/3"));
    for (
      const argv of [
        "-San",
        "-Sn",
        "-Sln",
        "-Sanepo",
        "-an",
        "-4an",
        "-6an",
        "-Sa4W --numeric-ports",
      ]
    ) {
      await same(proc, argv.split(" "));
    }
    const named = makeProc({
      "sctp/eps": `header\n${endpoint(10, 80, "127.0.0.1 0.0.0.0")}`,
      "sctp6/eps": `header\n${endpoint(10, 81, "0000:0000:0000:0000:0000:0000:0000:0000")}`,
      "sctp/assocs": "header\ncut short\n",
    });
    for (const argv of ["-Sa", "-Sale", "-6San"]) await same(named, [argv]);
    await same(makeProc({ "sctp": "no folder" }), ["-San"]);
  });

  test("routes of each kind", async () => {
    const flags = [
      "0001",
      "0003",
      "0005",
      "0007",
      "0201",
      "0401",
      "0043",
      "01F7",
      "0000",
      "FFFFFFFF",
    ];
    const header =
      "Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT\n";
    const route = flags.map((flag, index) =>
      `eth${index}\t0${index}02A8C0\t0102A8C0\t${flag}\t${index}\t${index}\t${index}00\t00FFFFFF\t1400\t77\t3\n`
    ).join("");
    const zero = "lo\t00000000\t00000000\t0001\t0\t0\t0\t000000FF\t0\t0\t0\nlo\tnonsense\n";
    const proc = makeProc({ route: header + route + zero });
    for (const argv of ["-rn", "-rne", "-rnee", "-rneee", "-rN"]) await same(proc, [argv]);
    await same(makeProc({ route: "Iface Destination\n" }), ["-rn"]);
    await same(makeProc({ route: "" }), ["-rn"]);
    const row = rowsOf("ipv6_route")[0]!;
    const rows = flags.map((flag) => row.replace(/\S+(\s+lo)$/, `${flag.padStart(8, "0")}$1`));
    await same(makeProc({ ipv6_route: `${rows.join("\n")}\n${row.slice(0, 50)}\n` }), ["-6rn"]);
    await same(makeProc({ ipv6_route: `${rows.join("\n")}\n` }), ["-6rnC"]);
  });

  test("kernel text with other digits, other blanks, and bytes that nobody expects", async () => {
    const table = fc.constantFrom("tcp", "tcp6", "udp", "udp6", "raw");
    const byte = fc.constantFrom(..."0123456789ABCDEFabcdef:: \t-+xX.@", "\xff", "\xa0", "\x0b");
    const change = fc.tuple(fc.nat(199), fc.nat(2), fc.array(byte, { maxLength: 3 }));
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.array(change, { minLength: 1, maxLength: 2 }),
        fc.nat(30),
        async (name, cuts, at) => {
          const lines = latin1(name).split("\n");
          const line = lines[at % lines.length]!;
          const mutated = cuts.reduce(
            (now, [place, drop, put]) =>
              now.slice(0, place) + put.join("") + now.slice(place + drop),
            line,
          );
          lines[at % lines.length] = mutated;
          const proc = makeProc({ [name]: lines.join("\n") });
          const argv = ["-tuwano"];
          const expected = netstat(proc, argv);
          const actual = await run(["--proc-root", proc, ...argv], { etc: "/etc" });
          rmSync(proc, { recursive: true });
          // Columns that a row does not have are whatever was on net-tools' stack; and a row that the
          // kernel would not print so is bogus to us where it might be forged.
          if (/bogus/.test(actual.err + expected.err) || cutShort(mutated, name)) return;
          assert.deepEqual(actual, expected, JSON.stringify(mutated));
        },
      ),
      { numRuns: 60 },
    );
  });
});

/** Whether net-tools reads fewer columns, or other addresses, than there should be: it does not say so. */
function cutShort(line: string, name: string): boolean {
  const digits = name.endsWith("6") ? 32 : 8;
  const pattern = new RegExp(
    `^\\s*[-+]?\\d+:\\s*[\\dA-Fa-f]{${digits}}:\\S+\\s+[\\dA-Fa-f]{${digits}}:\\S+ 0[1-9A] \\S{8}:\\S{8} \\S{2}:\\S{8} \\S{8}(\\s+\\d+){3}\\s`,
  );
  return !pattern.test(line);
}
