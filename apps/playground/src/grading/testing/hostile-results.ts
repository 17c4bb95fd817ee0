import type { Results } from "../results.ts";
import { failed, makeResults, makeSubmission } from "./results.ts";
import { makeFailure } from "./verdicts.ts";

/** A run in which everything that a learner can write is one of `texts`. */
export function makeHostileResults(texts: readonly string[]): Results {
  const submissions = texts.map((text) => {
    const said = { en: text, zh: text };
    const diagnosis = { id: "throws", title: said, explanation: said };
    const verdict = makeFailure({ diagnosis, output: text, calls: [text] });
    return makeSubmission(text, [
      { ...failed, file: text, verdict },
      { state: "fault", fault: text },
      { state: "inconclusive", verdict: { ...verdict, verdict: "inconclusive", reason: said } },
    ], { path: text, remarks: [{ path: text, text: said }] });
  });
  return makeResults({
    submissions,
    refused: texts.map((path) => ({ path, text: { en: path, zh: path } })),
    similar: texts.map((text) => ({
      exercise: "unix-increment",
      submissions: [text, "ada"],
      share: 1,
      places: [],
    })),
  });
}
