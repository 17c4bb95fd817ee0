// A process that grades for another one, in a network of its own where the sandbox is the strong one.
import { checkForMarks, Recordings } from "@ipcbook/checker";
import { entries, type Entry, mistakesOf, referenceOf, starterOf } from "../book/entry.ts";
import { answerRequests } from "../helpers/answer-requests.ts";
import type { GradeAnswer, GradeRequest, HowGraded } from "./grade-request.ts";

/** What an attempt has printed is kept in thousands of results: as much of it as somebody reads, in characters. */
const keptOutput = 4_096;

let recordings: Recordings | null = null;

await answerRequests<GradeRequest, never, GradeAnswer>(async (request) => {
  const { how } = request;
  const { lasting, seeds } = how.recordings;
  recordings ??= new Recordings(lasting, { seeds });
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
  let { verdict, shown } = await checkForMarks(options);
  // A machine that was busy for a moment should not cost a person's time.
  if (verdict.verdict === "inconclusive") {
    runs++;
    ({ verdict, shown } = await checkForMarks(options));
  }
  const kept = { ...verdict, output: verdict.output.slice(0, keptOutput) };
  return { verdict: kept, runs, shown };
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
  return { ...await checkForMarks(options), runs: 1 };
}
