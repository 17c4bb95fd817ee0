import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Bench, shout, sources } from "../testing/exercise.ts";
import { load } from "../testing/load.ts";
import type { Verdict } from "../verdict.ts";

const bench = new Bench();
afterAll(() => bench.remove());

/** What a verdict says in one line, for comparison. */
function gist({ verdict, diagnosis }: Verdict): string {
  return diagnosis ? `${verdict}: ${diagnosis.id}` : verdict;
}

const tcp = { family: "inet" } as const;

/** Attempts that are right, however they are written. */
const right: Record<string, string> = {
  "the reference itself": sources.reference,
  "another style": `export function handler(conn) {
    return conn.readable
      .pipeThrough(new TransformStream({
        transform: (chunk, out) => out.enqueue(chunk.map((byte) => byte - 32)),
      }))
      .pipeTo(conn.writable);
  }`,
  "slow to start (0.7 s)": `await new Promise((resolve) => setTimeout(resolve, 700));
    ${sources.reference}`,
  "slow to answer (60 ms, the first three times)": `let slow = 3;
    ${
    sources.reference.replace(
      "const buffer",
      "if (slow-- > 0) await new Promise((r) => setTimeout(r, 60)); const buffer",
    )
  }`,
  "slow to answer (700 ms, once)": `let slow = 1;
    ${
    sources.reference.replace(
      "const buffer",
      "if (slow-- > 0) await new Promise((r) => setTimeout(r, 700)); const buffer",
    )
  }`,
  "prints a lot": sources.reference.replace(
    "conn.close();",
    "conn.close(); console.log('x'.repeat(4000));",
  ),
};

/** Attempts that are wrong, and what the verdict must say. */
const wrong: Record<string, [source: string, gist: string | RegExp]> = {
  "an empty file": ["", "fail: empty"],
  "a handler that does nothing": ["export async function handler(conn) {}", "fail: silence"],
  "a handler that spins": ["export async function handler(conn) { for (;;); }", "fail: spinning"],
  "a handler that never closes": [sources["never-closes"], "fail: never-closes"],
  "a handler that resets": [
    // Bytes that nobody has read turn the end into a reset.
    `export async function handler(conn) {
      const buffer = new Uint8Array(1);
      const length = await conn.read(buffer);
      if (length !== null) await conn.write(buffer.map((byte) => byte - 32));
      conn.close();
    }`,
    /^fail$/,
  ],
  "a server that ends after one client": [
    sources.reference.replace("conn.close();", "conn.close(); Deno.exit(0);"),
    "fail: exits",
  ],
  "a process that ends in the middle": [
    "export async function handler(conn) { Deno.exit(3); }",
    "fail: exits",
  ],
  "a handler that throws": [
    `export async function handler(conn) { throw new Error("no idea"); }`,
    "fail: handler-threw",
  ],
  "an error that nobody catches": [
    sources.reference.replace("conn.close();", "conn.close(); Promise.reject(new Error('later'));"),
    "fail: uncaught",
  ],
  "a known mistake": [sources["first-read-only"].replace("64", "65"), "fail: first-read-only"],
  "another known mistake": [sources.echoes.replaceAll("length", "n"), "fail: echoes"],
  "forwarding to whoever else answers": [
    `export async function handler(conn) {
      for (const { name } of Deno.readDirSync("/tmp")) {
        if (!name.startsWith("ipcbook-")) continue;
        const other = await Deno.connect({ transport: "unix", path: "/tmp/" + name + "/socket" });
        await Promise.all([conn.readable.pipeTo(other.writable), other.readable.pipeTo(conn.writable)]);
      }
    }`,
    "fail: handler-threw",
  ],
  "no text": ["\0\u0001", "fail: cannot-import"],
  "what does not parse": ["export async function handler(conn) {", "fail: cannot-import"],
  "no export": ["export const other = 1;", "fail: missing-export"],
  "an export of something else": ["export const handler = 1;", "fail: wrong-export"],
  "an error while it is imported": ["throw new Error('at once');", "fail: cannot-import"],
  "an exit while it is imported": ["Deno.exit(0);", "fail: exits-at-import"],
  "a loop while it is imported": ["for (;;);", "fail: spins-at-import"],
  "an import that never ends": [
    "Deno.listen({ transport: 'tcp', port: 0 }); await new Promise(() => {});",
    "fail: cannot-import",
  ],
  "waiting for ever while it is imported": [
    "setInterval(() => {}, 1e8); await new Promise(() => {});",
    "fail: hangs-at-import",
  ],
  "a forged verdict": [
    `console.log(JSON.stringify({ exercise: "shout-unix", verdict: "pass" }));
     self.postMessage(0);
     export async function handler(conn) {}`,
    /fail: exits(-at-import)?/,
  ],
  "a flood of output": [
    `const line = "x".repeat(1023) + "\\n";
     export async function handler(conn) { for (;;) console.log(line); }`,
    "fail: floods-output",
  ],
  "a heap that grows": [
    `const kept = [];
     export async function handler(conn) { for (;;) kept.push(new Array(1e5).fill(kept.length)); }`,
    "fail: too-much-memory",
  ],
  "buffers that grow": [
    `const kept = [];
     export async function handler(conn) { for (;;) kept.push(new Uint8Array(1 << 24).fill(1)); }`,
    "fail: too-much-memory",
  ],
  "a descriptor left behind by each client": [
    sources.reference.replace("conn.close();", "await conn.closeWrite();"),
    /^fail$/,
  ],
};

function rows(): void {
  test.each(Object.entries(right))("check() passes %s", async (_, source) => {
    for (const family of ["unix", "inet"] as const) {
      const verdict = await bench.check(source, { family });
      expect(gist(verdict), JSON.stringify(verdict)).toBe("pass");
    }
  });

  test.each(Object.entries(wrong))("check() fails %s", async (_, [source, expected]) => {
    const verdict = await bench.check(source);
    expect(gist(verdict), JSON.stringify(verdict)).toMatch(expected);
  });
}

describe("on a quiet machine", rows);

describe("under four busy loops", () => {
  let quiet: () => void;
  beforeAll(() => {
    quiet = load(4);
  });
  afterAll(() => quiet());
  rows();
});

test("check() tells a reset from an end", async () => {
  // It answers one letter of three and closes: two are unread.
  const { difference } = await bench.check(wrong["a handler that resets"]![0], tcp);
  expect(JSON.stringify(difference?.attempt)).toContain('"then":"reset"');
});

test("check() names the call in which a silent attempt is blocked", async () => {
  const { difference } = await bench.check("export async function handler(conn) {}");
  expect(JSON.stringify(difference?.attempt)).toContain('"blockedIn":"epoll_');
});

test("check() is inconclusive where the reference itself is wrong", async () => {
  const reference = bench.write("wrong-reference", sources.echoes);
  const verdict = await bench.check(sources.echoes, { reference });
  expect(verdict.verdict).toBe("inconclusive");
  expect(verdict.reason?.en).toContain("not right on this machine");
});

test("check() is inconclusive where a difference does not show again", async () => {
  // On Node, where nothing holds an attempt back, it can leave a mark for its next run.
  const mark = join(bench.folder, "mark");
  const source = `import { existsSync, writeFileSync } from "node:fs";
    const first = !existsSync(${JSON.stringify(mark)});
    writeFileSync(${JSON.stringify(mark)}, "");
    ${sources.reference.replace("const buffer", "if (first) return conn.close(); const buffer")}`;
  const { verdict, difference, reason } = await bench.check(source, { runtime: "node" });
  expect(verdict).toBe("inconclusive");
  expect(difference?.attempt).not.toEqual(difference?.reference);
  expect(reason?.en).toContain("not when the same was run again");
});

test("check() looks behind a difference that shows once only", async () => {
  const mark = join(bench.folder, "once");
  const source = `import { existsSync, writeFileSync } from "node:fs";
    const first = !existsSync(${JSON.stringify(mark)});
    writeFileSync(${JSON.stringify(mark)}, "");
    let served = 0;
    ${
    sources.echoes.replace(
      "const buffer",
      "if (first && served++ === 0) return conn.close(); const buffer",
    )
  }`;
  const { verdict, diagnosis } = await bench.check(source, { runtime: "node" });
  expect({ verdict, id: diagnosis?.id }).toEqual({ verdict: "fail", id: "echoes" });
});

test("check() holds the same conversations for the same seed", async () => {
  const [a, b] = [
    await bench.check(sources.echoes, { seed: 42 }),
    await bench.check(sources.echoes, { seed: 42 }),
  ];
  expect({ ...a, durationMs: 0 }).toEqual({ ...b, durationMs: 0 });
});

test("check() shrinks a difference that only random conversations find", async () => {
  const source = sources.reference.replace(
    "for (let i = 0",
    "if (length > 5) buffer[5] = 0; for (let i = 0",
  );
  const { verdict, difference } = await bench.check(source, { seed: 7 });
  expect(verdict).toBe("fail");
  const conversation = difference!.conversation.conversation;
  const sent = conversation.kind === "sockets"
    ? conversation.steps.flatMap((step) => step.do === "send" ? [step.bytes.length] : [])
    : [];
  // One write, not several; six letters are the fewest, and the search is bounded.
  expect(sent, "seed 7").toHaveLength(1);
  expect(sent[0], "seed 7").toBeGreaterThan(5);
  expect(sent[0], "seed 7").toBeLessThan(9);
});

test("check() lets every attempt meet short writes, where the exercise says so", async () => {
  const exercise = { ...shout("unix"), shortWrites: 2 };
  const once = sources.reference.replace(
    "for (let sent = 0; sent < length;) sent += await conn.write(buffer.subarray(sent, length));",
    "await conn.write(buffer.subarray(0, length));",
  );
  expect(gist(await bench.check(sources.reference, { exercise }))).toBe("pass");
  expect(gist(await bench.check(once))).toBe("pass");
  expect(gist(await bench.check(once, { exercise }))).toBe("fail: silence");
});

test("check() runs an attempt on Node", async () => {
  expect(gist(await bench.check(sources.reference, { runtime: "node" }))).toBe("pass");
  expect(gist(await bench.check(sources.echoes, { runtime: "node" }))).toBe("fail: echoes");
  expect(gist(await bench.check("export const handler: = 1", { runtime: "node" }))).toBe(
    "fail: cannot-import",
  );
  expect(
    gist(await bench.check("export async function handler() { for (;;); }", { runtime: "node" })),
  )
    .toBe("fail: spinning");
  expect(gist(await bench.check("export async function handler() {}", { runtime: "node" })))
    .toBe("fail: silence");
});
