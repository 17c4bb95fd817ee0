import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { ownUsageText } from "./command/usage.ts";
import { type Run, run } from "./testing/run.ts";

interface Recorded {
  n: string;
  argv: string[];
  rc: number;
  tag?: string;
}

const folder = fileURLToPath(new URL("./fixtures/net-tools-2.10/", import.meta.url));
const recorded: Recorded[] = JSON.parse(readFileSync(`${folder}index.json`, "utf8"));
const latin1 = (path: string) => readFileSync(`${folder}${path}`, "latin1");

/** What asks the kernel, or counters that had moved on when the files were saved: compared live. */
const isLive = ({ argv }: Recorded) => /^-(i|ia?ee?|s|su|sw|s6t)$/.test(argv.join(" "));
const replayed = recorded.filter((one) => !isLive(one));

const replay = async ({ n, argv, rc, tag }: Recorded): Promise<{ actual: Run; expected: Run }> => {
  const euid = tag === "uid 65534" ? 65534 : 0;
  const actual = await run(["--proc-root", `${folder}proc`, ...argv], {
    etc: `${folder}etc`,
    euid,
  });
  return {
    actual,
    expected: { out: latin1(`runs/${n}.out`), err: latin1(`runs/${n}.err`), status: rc },
  };
};

describe("netstat() prints what net-tools 2.10 did", () => {
  test.each(
    replayed.map((one) =>
      [`${one.n}: netstat ${one.argv.join(" ")} ${one.tag ?? ""}`, one] as const
    ),
  )(
    "%s",
    async (_, one) => {
      const { actual, expected } = await replay(one);
      const letters = one.argv.filter((word) => /^-[^-]/.test(word)).join("");
      const { out, err } = actual;
      const shown = out.endsWith(ownUsageText) ? out.slice(0, -ownUsageText.length) : out;
      assert.equal(masked(shown, letters), masked(expected.out, letters));
      // Whose descriptors may be read is not recorded.
      const notice = /^\(No info could be read for "-p".*\n/;
      assert.equal(err, expected.err.replace(notice, ""));
      assert.equal(actual.status, expected.status);
    },
  );
});

test("the runs that can't be replayed are few, and each is compared live", () => {
  expect(recorded.filter(isLive).map(({ argv }) => argv.join(" "))).toEqual([
    "-s",
    "-su",
    "-sw",
    "-s6t",
    "-i",
    "-ie",
    "-iae",
    "-iee",
  ]);
});

/** Without what is not in the files: who owns a socket, and how long a running timer still had. */
function masked(text: string, letters: string): string {
  // A program's name may hold a newline, which net-tools prints as it is.
  const joined = text.replaceAll("30214/x\ny", "30214/x?y");
  const timer = /((?:on|keepalive|timewait|probe) \()[\d.]+\/(\d+)\/\d+/;
  return joined.split("\n").map((line) => {
    const shown = line.replace(timer, "$1/$2");
    return letters.includes("p") ? withoutPrograms(shown) : shown;
  }).join("\n");
}

/** Without the 20 bytes of -p: before the path, or at the end but for the timer. */
function withoutPrograms(line: string): string {
  if (line.startsWith("unix")) return `${line.slice(0, 59)}${line.slice(79)}`;
  if (!/^(tcp|udp|raw)/.test(line)) return line;
  const owner = / (30\d{3}\/.{0,14}|- {19})( (?:off|on|keepalive|timewait|probe) .*)?$/;
  const shown = line.replace(owner, "$2");
  assert.notEqual(shown, line);
  return shown;
}
