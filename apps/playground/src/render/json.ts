import type { Language, Text, Verdict } from "@ipcbook/checker";

/** What a terminal would act on, and JSON.stringify leaves as it is: C1, bidi and other format characters. */
const unsafe = /[\x7f-\x9f\p{Cf}\u2028\u2029]/gu;

/** A verdict as one line of JSON, its texts in one language. */
export function verdictJson(verdict: Verdict, language: Language): string {
  const { diagnosis, difference, reason, ...rest } = verdict;
  const say = (text: Text) => text[language];
  return JSON.stringify({
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
  }).replace(unsafe, escape);
}

function escape(character: string): string {
  return [...Array(character.length).keys()]
    .map((unit) => `\\u${character.charCodeAt(unit).toString(16).padStart(4, "0")}`).join("");
}
