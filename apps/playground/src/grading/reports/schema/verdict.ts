import type { Text, Verdict } from "@ipcbook/checker";
import * as v from "valibot";
import { conversationSchema } from "./conversation.ts";
import { transcriptSchema } from "./transcript.ts";

/** A text in every language of the book. */
export const textSchema: v.GenericSchema<unknown, Text> = v.looseObject({
  en: v.string(),
  zh: v.string(),
});

/** What a check found. */
export const verdictSchema: v.GenericSchema<unknown, Verdict> = v.looseObject({
  exercise: v.string(),
  verdict: v.picklist(["pass", "fail", "inconclusive"]),
  conversations: v.number(),
  durationMs: v.number(),
  seed: v.number(),
  runtime: v.picklist(["deno", "node"]),
  tier: v.picklist(["strong", "default", "none"]),
  diagnosis: v.nullable(
    v.looseObject({ id: v.string(), title: textSchema, explanation: textSchema }),
  ),
  difference: v.nullable(v.looseObject({
    conversation: v.looseObject({
      id: v.string(),
      title: textSchema,
      conversation: conversationSchema,
    }),
    reference: transcriptSchema,
    attempt: transcriptSchema,
    after: v.number(),
  })),
  output: v.string(),
  calls: v.array(v.string()),
  reason: v.nullable(textSchema),
});
