import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { check } from "../engine/check.ts";
import { Bench, shout } from "../testing/exercise.ts";

const bench = new Bench();
afterAll(() => bench.remove());

test("an answer that comes a byte at a time and never ends is late", async () => {
  const source = `export async function handler(conn) {
    for (;;) {
      await conn.write(Uint8Array.of(0x41));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }`;
  const verdict = await check({
    exercise: shout("unix"),
    reference: join(bench.folder, "reference.ts"),
    mistakes: {},
    attempt: { source },
  });
  expect(verdict, JSON.stringify(verdict)).toMatchObject({
    verdict: "fail",
    diagnosis: { id: "late" },
  });
  const seen = verdict.difference?.attempt;
  expect(seen).toMatchObject({ kind: "sockets" });
  expect(JSON.stringify(seen)).toMatch(/"why":"late"/);
});
