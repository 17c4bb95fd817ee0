import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { afterAll, test } from "vitest";
import { encodeNetlinkMessage } from "./netlink-message.ts";
import { dumpTcp } from "./netlink/dump-tcp.ts";
import { withAnswers } from "./testing/netlink.ts";
import { run } from "./testing/run.ts";

const recorded = fileURLToPath(new URL("./fixtures/net-tools-2.10/", import.meta.url));
const proc = mkdtempSync(join(tmpdir(), "netstat-lite-fuzz-"));
cpSync(`${recorded}proc`, proc, { recursive: true });
afterAll(() => rmSync(proc, { recursive: true }));

const options: Record<string, string[]> = {
  tcp: ["-tan", "-t", "-tano", "-tane"],
  tcp6: ["-6tan", "-6t", "-tan6 --explain"],
  udp: ["-uan", "-uan --json"],
  raw6: ["-wan"],
  unix: ["-xa", "-xa --json-lines", "-xa --explain"],
  route: ["-rn", "-ree"],
  ipv6_route: ["-6rn", "-6r"],
  igmp: ["-gn"],
  igmp6: ["-g"],
  snmp: ["-s"],
  snmp6: ["-s6"],
  netstat: ["-st"],
};

test("netstat() takes whatever became of the kernel's text, and ends", async () => {
  const cut = fc.record({
    at: fc.nat(4000),
    drop: fc.nat(80),
    put: fc.oneof(
      fc.string({ maxLength: 12, unit: "binary" }),
      fc.constantFrom("\n", "\0", ":", " ", "\t", "FFFFFFFFFFFFFFFFFFFF", "-1", "x".repeat(9000)),
    ),
  });
  const file = fc.constantFrom(...Object.keys(options));
  await fc.assert(
    fc.asyncProperty(
      file,
      fc.nat(9),
      fc.array(cut, { maxLength: 5 }),
      async (name, choice, cuts) => {
        const original = readFileSync(`${recorded}proc/net/${name}`, "latin1");
        const text = cuts.reduce(
          (now, { at, drop, put }) => now.slice(0, at) + put + now.slice(at + drop),
          original,
        );
        writeFileSync(join(proc, "net", name), text, "latin1");
        const forms = options[name]!;
        const argv = forms[choice % forms.length]!.split(" ");
        const { status, out } = await run(["--proc-root", proc, ...argv], {
          etc: `${recorded}etc`,
        });
        writeFileSync(join(proc, "net", name), original, "latin1");
        assert([0, 1].includes(status), `${status}`);
        assert(out === "" || out.endsWith("\n"));
        if (argv.includes("--json")) JSON.parse(out);
      },
    ),
    { numRuns: 600 },
  );
});

/** An answer of inet_diag: 72 bytes and some attributes. */
const answer = (payload: Uint8Array, flags = 0) =>
  encodeNetlinkMessage({ type: 20, flags, payload });
const done = encodeNetlinkMessage({ type: 3, flags: 0, payload: new Uint8Array(4) });
const count = (answers: Uint8Array[]) => {
  let rows = 0;
  withAnswers(
    answers,
    () => dumpTcp({ family: 4, states: 1, onRow: () => rows++, undo: () => rows = 0 }),
  );
  return rows;
};

test("dumpTcp() begins anew when a dump was interrupted, and gives up in the end", () => {
  const one = answer(new Uint8Array(80));
  const interrupted = answer(new Uint8Array(80), 0x10);
  assert.equal(count([one, interrupted, done, one, one, done]), 2);
  const never = Array.from({ length: 40 }, () => [interrupted, done]).flat();
  assert.throws(() => count(never), {
    message: "Cannot list the sockets: they changed in each dump (8 dumps)",
  });
});

test("dumpTcp() throws nothing but RangeError and SyscallError, whatever the answer became", () => {
  const change = fc.tuple(fc.nat(400), fc.nat(255));
  fc.assert(
    fc.property(fc.array(change, { maxLength: 8 }), fc.nat(400), (changes, length) => {
      const bytes = Uint8Array.of(
        ...answer(new Uint8Array(80)),
        ...answer(new Uint8Array(96)),
        ...done,
      );
      for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
      const answers = [bytes.subarray(0, Math.max(1, length)), done];
      try {
        count(answers);
      } catch (error) {
        const { name, message } = error as Error;
        assert(
          ["RangeError", "SyscallError"].includes(name) || /dumps\)$/.test(message),
          String(error),
        );
      }
    }),
    { numRuns: 3000 },
  );
});
