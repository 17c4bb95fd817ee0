// A process that grades for another one, in a network of its own where the sandbox is the strong one.
import { check, Recordings, survey, type Verdict } from "@ipcbook/checker";
import { entries, type Entry, mistakesOf, referenceOf, starterOf } from "../book/entry.ts";
import { answerRequests } from "../helpers/answer-requests.ts";
import type { GradeAnswer, GradeRequest, HowGraded } from "./grade-request.ts";

/** What an attempt has printed is kept in thousands of results: as much of it as somebody reads, in characters. */
const keptOutput = 4_096;

let recordings: Recordings | null = null;

await answerRequests<GradeRequest, never, GradeAnswer>(async (request) => {
  const { how } = request;
  recordings ??= new Recordings(how.recordings, { keepsSeeds: true });
  const entry = entries.find(({ id }) => id === request.exercise)!;
  return request.do === "record"
    ? await record(entry, how, recordings)
    : await grade(entry, request.source, how, recordings);
});

async function grade(
  entry: Entry,
  source: string,
  { seed, runtime, tier }: HowGraded,
  recordings: Recordings,
): Promise<GradeAnswer> {
  const options = {
    exercise: entry.exercise,
    reference: referenceOf(entry),
    mistakes: mistakesOf(entry),
    attempt: { source },
    seed,
    runtime,
    tier,
    recordings,
  };
  let runs = 1;
  let verdict = await check(options);
  // A machine that was busy for a moment should not cost a person's time.
  if (verdict.verdict === "inconclusive") {
    runs++;
    verdict = await check(options);
  }
  const kept = { ...verdict, output: verdict.output.slice(0, keptOutput) };
  const shown = verdict.verdict === "fail" && verdict.difference !== null
    ? await shownOf(verdict.difference, options)
    // Nothing of it ran, or nothing is known.
    : null;
  return { verdict: kept, runs, shown };
}

/** What an attempt has shown all the same that fails in the conversation of `difference`. */
async function shownOf(
  { conversation }: NonNullable<Verdict["difference"]>,
  options: Parameters<typeof survey>[0],
): Promise<Record<string, boolean>> {
  const fixed = options.exercise.conversations;
  const first = fixed.findIndex(({ id }) => id === conversation.id);
  // A random one, and those come after all others.
  if (first < 0) return Object.fromEntries(fixed.map(({ id }) => [id, true]));
  return await survey({ ...options, first });
}

/** The starter is an attempt like any other, and its transcripts are those of doing nothing. */
async function record(
  entry: Entry,
  { seed, runtime, tier }: HowGraded,
  recordings: Recordings,
): Promise<GradeAnswer> {
  const options = {
    exercise: entry.exercise,
    reference: referenceOf(entry),
    mistakes: {},
    attempt: starterOf(entry),
    seed,
    runtime,
    tier,
    recordings,
  };
  const verdict = await check(options);
  return { verdict, runs: 1, shown: await survey(options) };
}
