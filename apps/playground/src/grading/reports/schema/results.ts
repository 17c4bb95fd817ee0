import * as v from "valibot";
import { type Results, resultsVersion } from "../../results.ts";
import { textSchema, verdictSchema } from "./verdict.ts";

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const lines = v.tuple([v.number(), v.number()]);
const remarks = v.array(v.looseObject({ path: v.string(), text: textSchema }));

const runSchema = v.looseObject({
  ipcbook: v.string(),
  checks: v.string(),
  seed: v.number(),
  runtime: v.picklist(["deno", "node"]),
  tier: v.picklist(["strong", "default", "none"]),
  sandbox: v.string(),
  startedAt: v.pipe(v.string(), v.isoTimestamp()),
  finishedAt: v.pipe(v.string(), v.isoTimestamp()),
  shard: v.nullable(v.looseObject({ index: v.number(), of: v.number() })),
  complete: v.boolean(),
});

const exerciseSchema = v.looseObject({
  // It stands in commands that a report tells a learner to run.
  id: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]*$/)),
  title: textSchema,
  points: v.number(),
  behaviours: v.array(
    v.looseObject({ id: v.string(), title: textSchema, points: v.number() }),
  ),
});

const gradedSchema = v.looseObject({
  exercise: v.string(),
  state: v.picklist(["pass", "fail", "inconclusive", "missing", "fault"]),
  points: v.nullable(v.number()),
  file: v.nullable(v.string()),
  behaviours: v.array(v.looseObject({
    id: v.string(),
    shown: v.nullable(v.boolean()),
    points: v.number(),
  })),
  verdict: v.nullable(verdictSchema),
  runs: v.number(),
  fault: v.nullable(v.string()),
});

const submissionSchema = v.looseObject({
  id: v.string(),
  path: v.string(),
  hash: v.string(),
  points: v.number(),
  late: v.nullable(v.looseObject({ hours: v.number(), factor: v.number() })),
  remarks,
  graded: v.array(gradedSchema),
});

/** What `results.json` holds. Fields that are not known yet are let through: a later ipcbook may add some. */
export const resultsSchema: v.GenericSchema<unknown, Results> = v.looseObject({
  version: v.literal(resultsVersion),
  run: runSchema,
  exercises: v.array(exerciseSchema),
  submissions: v.array(submissionSchema),
  refused: remarks,
  similar: v.array(v.looseObject({
    exercise: v.string(),
    submissions: v.tuple([v.string(), v.string()]),
    share,
    places: v.array(v.looseObject({ lines: v.tuple([lines, lines]) })),
  })),
});
