import type { Language, Text, Verdict } from "@ipcbook/checker";
import { escapeJson } from "./escape-json.ts";

/** A verdict as one line of JSON, its texts in one language. */
export function verdictJson(verdict: Verdict, language: Language): string {
  const { diagnosis, difference, reason, ...rest } = verdict;
  const say = (text: Text) => text[language];
  return escapeJson(JSON.stringify({
    exercise: rest.exercise,
    verdict: rest.verdict,
    conversations: rest.conversations,
    durationMs: rest.durationMs,
    seed: rest.seed,
    runtime: rest.runtime,
    tier: rest.tier,
    diagnosis: diagnosis && {
      id: diagnosis.id,
      title: say(diagnosis.title),
      explanation: say(diagnosis.explanation),
    },
    difference: difference && {
      ...difference,
      conversation: { ...difference.conversation, title: say(difference.conversation.title) },
    },
    output: rest.output,
    calls: rest.calls,
    reason: reason && say(reason),
  }));
}
