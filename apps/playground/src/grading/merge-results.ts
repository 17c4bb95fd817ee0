import type { GradeTexts } from "../texts/grade-texts.ts";
import type { ExerciseMarks, Results, RunFacts } from "./results.ts";

/** Parts that don't belong together. */
export class MergeFault extends Error {
  override name = "MergeFault";
}

/** What has to be the same in all parts, or their marks could not be compared. */
const same: readonly (keyof RunFacts)[] = ["ipcbook", "checks", "seed", "runtime", "tier"];

/**
 * Makes one result of the parts of a run.
 *
 * @throws {MergeFault} if they were graded differently, or a submission is in two.
 */
export function mergeResults(
  parts: readonly { folder: string; results: Results }[],
  texts: Pick<GradeTexts, "differ" | "twice">,
): Results {
  const [first] = parts;
  if (!first) throw new MergeFault("nothing to merge");
  const ids = new Set<string>();
  for (const { folder, results } of parts) {
    const different = same.find((field) => results.run[field] !== first.results.run[field]);
    if (different) throw new MergeFault(texts.differ(folder, different));
    if (exercisesOf(results) !== exercisesOf(first.results)) {
      throw new MergeFault(texts.differ(folder, "exercises"));
    }
    for (const { id } of results.submissions) {
      if (ids.has(id)) throw new MergeFault(texts.twice(id, folder));
      ids.add(id);
    }
  }
  const all = parts.map(({ results }) => results);
  const of = Math.max(0, ...all.map(({ run }) => run.shard?.of ?? 0));
  const times = (field: "startedAt" | "finishedAt") => all.map(({ run }) => run[field]).sort();
  return {
    version: first.results.version,
    run: {
      ...first.results.run,
      startedAt: times("startedAt")[0]!,
      finishedAt: times("finishedAt").at(-1)!,
      shard: null,
      complete: all.every(({ run }) => run.complete) &&
        new Set(all.map(({ run }) => run.shard?.index)).size >= of,
    },
    exercises: first.results.exercises.map((_, place) =>
      all.map(({ exercises }) => exercises[place]!).reduce(better)
    ),
    submissions: all.flatMap(({ submissions }) => submissions).sort((a, b) => a.id < b.id ? -1 : 1),
    refused: [
      ...new Map(
        all.flatMap(({ refused }) => refused).map((remark) => [JSON.stringify(remark), remark]),
      ).values(),
    ],
    // Of those within a part; who has the attempts of all parts can say more.
    similar: all.flatMap(({ similar }) => similar).sort((a, b) => b.share - a.share),
  };
}

function exercisesOf({ exercises }: Results): string {
  return JSON.stringify(exercises.map(({ id, points }) => [id, points]));
}

/** A part in which nobody had an attempt does not know how the points are split. */
function better(one: ExerciseMarks, other: ExerciseMarks): ExerciseMarks {
  const parts = ({ behaviours }: ExerciseMarks) =>
    behaviours.filter(({ points }) => points > 0).length;
  return parts(other) > parts(one) ? other : one;
}
