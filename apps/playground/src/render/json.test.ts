import type { Verdict } from "@ipcbook/checker";
import { expect, test } from "vitest";
import { verdictJson } from "./json.ts";

const verdict: Verdict = {
  exercise: "byte-order",
  verdict: "fail",
  conversations: 1,
  durationMs: 12.5,
  seed: 7,
  runtime: "deno",
  tier: "default",
  diagnosis: {
    id: "does-nothing",
    title: { en: "Gives back what it got", zh: "原样返回" },
    explanation: { en: "Nothing was converted.", zh: "什么都没转换。" },
  },
  difference: {
    conversation: {
      id: "htons-9734",
      title: { en: "the chapter's port", zh: "书中的端口" },
      conversation: { kind: "call", name: "htons", args: [9734] },
    },
    reference: { kind: "call", outcome: { returned: "1574" } },
    attempt: { kind: "call", outcome: { returned: "9734" } },
    after: 0,
  },
  output: "",
  calls: [],
  reason: null,
};

test("verdictJson() has the fields of the contract, its texts in one language", () => {
  expect(JSON.parse(verdictJson(verdict, "zh"))).toEqual({
    exercise: "byte-order",
    verdict: "fail",
    conversations: 1,
    durationMs: 12.5,
    seed: 7,
    runtime: "deno",
    tier: "default",
    diagnosis: { id: "does-nothing", title: "原样返回", explanation: "什么都没转换。" },
    difference: {
      conversation: {
        id: "htons-9734",
        title: "书中的端口",
        conversation: { kind: "call", name: "htons", args: [9734] },
      },
      reference: { kind: "call", outcome: { returned: "1574" } },
      attempt: { kind: "call", outcome: { returned: "9734" } },
      after: 0,
    },
    output: "",
    calls: [],
    reason: null,
  });
});

test("verdictJson() says null where there is nothing", () => {
  const pass = { ...verdict, verdict: "pass", diagnosis: null, difference: null } as const;
  expect(JSON.parse(verdictJson(pass, "en"))).toMatchObject({
    verdict: "pass",
    diagnosis: null,
    difference: null,
    reason: null,
  });
});

test("verdictJson() is one line that a terminal does not act on, and loses nothing", () => {
  const output = "a\nb\x1b[2J\x9b1m\u202e\u2028\u{e0041}字";
  const line = verdictJson({ ...verdict, output }, "en");
  // deno-lint-ignore no-control-regex -- these are what must not be there
  expect(line).not.toMatch(/[\x00-\x1f\x7f-\x9f\u202e\u2028]/);
  expect(JSON.parse(line).output).toBe(output);
});
