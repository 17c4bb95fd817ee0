import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { Mistake } from "../exercise.ts";
import { gist, right, wrong } from "../testing/attempts.ts";
import { Bench, shout, sources } from "../testing/exercise.ts";

const bench = new Bench();
afterAll(() => bench.remove());

const tcp = { family: "inet" } as const;

test("check() passes a right attempt", async () => {
  for (const family of ["unix", "inet"] as const) {
    const verdict = await bench.check(right["another style"]!, { family });
    expect(gist(verdict), JSON.stringify(verdict)).toBe("pass");
  }
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

test("check() gives no name where an attempt is unlike every mistake that began as it did", async () => {
  const upperAfter = (rest: string) =>
    sources.reference.replace("buffer[i] -= 32", `buffer[i] = i === 0 ? buffer[i] : ${rest}`);
  const lower: Mistake = {
    title: { en: "The first letter is as it came", zh: "第一个字母原样返回" },
    explanation: { en: "It begins at the second letter.", zh: "从第二个字母才开始转换。" },
  };
  const exercise = shout("unix");
  exercise.mistakes = { ...exercise.mistakes, "lower-first": lower };
  bench.write("lower-first", upperAfter("buffer[i] - 32"));
  const gistOf = async (source: string) => gist(await bench.check(source, { exercise }));
  expect(await gistOf(upperAfter("buffer[i] - 32"))).toBe("fail: lower-first");
  expect(await gistOf(sources.echoes)).toBe("fail: echoes");
  expect(await gistOf(upperAfter("0"))).toBe("fail");
});

test("check() gives no mistake's name to what shows only after other clients", async () => {
  const source = "let served = 0;" + sources.reference
    .replace("const buffer", "served++; const buffer")
    .replace("buffer[i] -= 32", "buffer[i] -= served < 5 ? 32 : 0");
  const verdict = await bench.check(source);
  expect(gist(verdict)).toBe("fail");
  expect(verdict.difference?.after).toBeGreaterThan(0);
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
