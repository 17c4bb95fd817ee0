import { toJsonSchema } from "@valibot/to-json-schema";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyText } from "../testing/any-text.ts";
import { hostileTexts } from "../testing/hostile.ts";
import { makeHostileResults } from "../testing/hostile-results.ts";
import { makeResults, makeSubmission } from "../testing/results.ts";
import { makeWrongCall } from "../testing/verdicts.ts";
import type { Results } from "../results.ts";
import { readResults, writeResults } from "./results-json.ts";
import { conversationSchema } from "./schema/conversation.ts";
import { resultsSchema } from "./schema/results.ts";
import { observationSchema, quietSchema, transcriptSchema } from "./schema/transcript.ts";
import { textSchema, verdictSchema } from "./schema/verdict.ts";

const read = (text: string) => readResults(text, "results.json");

// deno-lint-ignore no-explicit-any -- it is broken in every place
type Broken = any;

/** The document with a change in it. */
function changed(change: (document: Broken) => void): string {
  const document = JSON.parse(writeResults(makeResults()));
  change(document);
  return JSON.stringify(document);
}

describe("readResults()", () => {
  test("gives back what writeResults() was given", () => {
    expect(read(writeResults(makeResults()))).toEqual(makeResults());
    expect(read(writeResults(makeResults({ submissions: [], exercises: [] })))).toBeDefined();
    const hostile = makeHostileResults(hostileTexts);
    expect(read(writeResults(hostile))).toEqual(hostile);
  });

  test("gives back a bigint, which JSON has none of", () => {
    const verdict = makeWrongCall();
    const call = { kind: "call", name: "htonll", args: [26n, -1n] } as const;
    const difference = verdict.difference!;
    const results = makeResults({
      submissions: [makeSubmission("ada", [{}, {
        state: "fail",
        verdict: {
          ...verdict,
          difference: {
            ...difference,
            conversation: { ...difference.conversation, conversation: call },
          },
        },
      }])],
    });
    expect(read(writeResults(results))).toEqual(results);
  });

  test("lets fields through that it does not know", () => {
    const text = changed((document) => document.submissions[0].group = "B");
    expect(read(text).submissions[0]).toMatchObject({ id: "ada", group: "B" });
  });

  test.each<[string, (document: Broken) => void]>([
    ['submissions.0.points should be number ("many")', (d) => d.submissions[0].points = "many"],
    ["run.tier should be", (d) => d.run.tier = "weak"],
    ["run.startedAt should be", (d) => d.run.startedAt = "yesterday"],
    [
      "submissions.1.graded.0.verdict.difference.attempt.observations.2.bytes.0 should be",
      (d) => d.submissions[1].graded[0].verdict.difference.attempt.observations[2].bytes[0] = 256,
    ],
    ["submissions.0.graded does not name", (d) => d.submissions[0].graded.pop()],
    ["exercises should be", (d) => delete d.exercises],
    ["similar.0.exercise should be string", (d) => d.similar[0].exercise = [7]],
  ])("names the place: %s", (message, change) => {
    expect(() => read(changed(change))).toThrow(`Cannot read results.json: ${message}`);
  });

  test("refuses another version, and says what to do", () => {
    expect(() => read(changed((document) => document.version = 2))).toThrow(
      "Cannot read results.json: it is of version 2, and this ipcbook reads version 1. Take the ipcbook " +
        "that wrote it, or a later one",
    );
    expect(() => read(changed((document) => document.version = 0))).toThrow("Grade again");
  });

  test.each(["", "null", "[]", "{", "7", '"\x1b[2J"', "\ud800"])("refuses %j", (text) => {
    expect(() => read(text)).toThrow("Cannot read results.json: ");
  });

  test("says nothing in its messages that a terminal acts on", () => {
    fc.assert(fc.property(anyText, (value) => {
      const text = changed((document) => document.run.tier = `no ${value}`);
      try {
        read(text);
      } catch (error) {
        expect((error as Error).message).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      }
    }));
  });
});

test("writeResults() writes what a terminal can show", () => {
  const text = writeResults(makeHostileResults(hostileTexts));
  expect(text.trimEnd()).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  const parsed: Results = JSON.parse(text);
  expect(parsed.submissions.map(({ id }) => id)).toEqual(hostileTexts);
});

test("results.schema.json is what the reader's schema says (`vitest run PATH -u` writes it)", async () => {
  const schema = toJsonSchema(resultsSchema, {
    target: "draft-2020-12",
    typeMode: "input",
    definitions: {
      Text: textSchema,
      Verdict: verdictSchema,
      Conversation: conversationSchema,
      Transcript: transcriptSchema,
      Observation: observationSchema,
      Quiet: quietSchema,
    },
  });
  const { $schema, ...rest } = schema;
  const document = {
    $schema,
    title: "results.json of ipcbook grade",
    description: "Fields are only added within one version.",
    ...rest,
  };
  await expect(`${JSON.stringify(document, null, 2)}\n`)
    .toMatchFileSnapshot("../../../results.schema.json");
});
