// Finds and stages what it is given, and prints what came of it: for a test that has to be another user.
import process from "node:process";
import { findSubmissions } from "../staging/find-submissions.ts";
import { stageSubmission } from "../staging/stage-submission.ts";

const path = process.argv[2]!;
const { refused } = findSubmissions([path]);
const { faults, remarks } = stageSubmission(path);
console.log(JSON.stringify({
  refused: refused.map(({ text }) => text.en),
  faults: [...faults.values()].map(({ id }) => id),
  remarks: remarks.map(({ path, text }) => `${path}: ${text.en}`),
}));
