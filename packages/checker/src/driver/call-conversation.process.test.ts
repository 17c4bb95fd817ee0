import { afterAll, expect, test } from "vitest";
import fc from "fast-check";
import { defineExercise } from "../exercise.ts";
import { Bench } from "../testing/exercise.ts";
import type { Verdict } from "../verdict.ts";

const bench = new Bench();
afterAll(() => bench.remove());

const reference = bench.write("double", "export function double(n) { return 2 * n; }");
const title = { en: "Double", zh: "加倍" };
const exercise = defineExercise({
  id: "double",
  kind: "functions",
  exports: ["double"],
  title,
  conversations: [
    { id: "zero", title, build: () => ({ kind: "call", name: "double", args: [0] }) },
    {
      id: "some",
      title,
      build: (draw) => ({ kind: "call", name: "double", args: [draw.integer(1, 1000)] }),
    },
  ],
  random: {
    parameters: fc.integer({ min: 0, max: 2 ** 40 }),
    build: (n: number) => ({ kind: "call", name: "double", args: [n] }),
    count: 100,
  },
  invariant: (conversation, { kind, ...transcript }) =>
    kind === "call" && conversation.kind === "call" &&
      JSON.stringify(transcript) ===
        `{"outcome":{"returned":"${2 * Number(conversation.args[0])}"}}`
      ? undefined
      : "not the double",
  mistakes: {},
  alternatives: [],
});

function check(source: string): Promise<Verdict> {
  return bench.check(source, { exercise, reference });
}

/** What the attempt did in the conversation that is shown. */
function outcome({ difference }: Verdict): unknown {
  return difference?.attempt.kind === "call" ? difference.attempt.outcome : difference;
}

test("check() passes functions that return the same", async () => {
  expect((await check("export const double = (n) => n + n;")).verdict).toBe("pass");
  expect((await check("export function double(n) { return n * 2; }")).verdict).toBe("pass");
});

test.each<[string, unknown]>([
  ["return -2 * n * -1 - (n === 0 ? 0 : 1);", { returned: "1" }],
  ["return String(2 * n);", { returned: '"0"' }],
  ["return BigInt(2 * n);", { returned: "0n" }],
  ["", { returned: "undefined" }],
  ["throw new RangeError('too much');", { threw: "RangeError: too much" }],
  ["for (;;);", { why: "spinning" }],
  ["Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);", {
    why: "silence",
    blockedIn: expect.stringContaining("futex"),
  }],
  ["Deno.exit(0);", { why: "exit", code: 0, signal: null }],
])("check() fails a function with the body: %s", async (body, expected) => {
  const verdict = await check(`export function double(n) { ${body} }`);
  expect(verdict.verdict).toBe("fail");
  expect(outcome(verdict)).toMatchObject(expected as object);
});

test.each([
  "export async function double(n) { return n * 2; }",
  // A rejection that nobody takes does not end the process.
  "export async function double(n) { throw new RangeError('too much'); }",
  "export function double(n) { return new Promise(() => {}); }",
])("check() takes a Promise for what it is: %s", async (source) => {
  const verdict = await check(source);
  expect(outcome(verdict)).toEqual({ returned: "a Promise" });
  expect(verdict.diagnosis?.id).toBe("returns-a-promise");
});

test("check() tells -0 from 0", async () => {
  const verdict = await check("export const double = (n) => n === 0 ? -0 : 2 * n;");
  expect(outcome(verdict)).toEqual({ returned: "-0" });
});

test("check() shrinks the argument that shows the difference", async () => {
  const verdict = await check("export const double = (n) => n > 100000 ? 1 : 2 * n;");
  expect(verdict.verdict).toBe("fail");
  expect(outcome(verdict)).toEqual({ returned: "1" });
});

test("check() takes no answer but that to its own question", async () => {
  // An attempt can lay hands on the connections of its process; it does not know the id of a call.
  const verdict = await check(`
    const { endpoint } = JSON.parse(Deno.args[0]);
    const listener = Deno.listen(endpoint);
    const conn = await Deno.connect(endpoint);
    const forged = new TextEncoder().encode('{"id":"1","returned":"0"}\\n');
    const prototype = Object.getPrototypeOf(conn);
    const { write } = Object.getPrototypeOf(prototype);
    prototype.write = function () { return write.call(this, forged); };
    conn.close();
    listener.close();
    export function double(n) { return 0; }`);
  expect(outcome(verdict)).toMatchObject({ garbled: expect.anything() });
});
