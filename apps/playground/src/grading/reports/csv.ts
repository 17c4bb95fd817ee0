import { stringify } from "csv-stringify/sync";
import type { Results } from "../results.ts";
import { oneLine } from "./one-line.ts";
import { formatPoints, mostPoints } from "./points.ts";
import { needsPerson } from "./to-look-at.ts";

/**
 * Marks as comma-separated values, for a spreadsheet or a gradebook: a row for each submission, a column for each
 * exercise. Its words are those of `results.json` in every language, for other programs read them. A cell is
 * empty where there are no points until a person has looked; `to look at` names what.
 */
export function csvReport(results: Results): string {
  const { exercises, submissions } = results;
  const head = ["submission", ...exercises.map(({ id }) => id)];
  const most = formatPoints(mostPoints(results));
  const rows = submissions.map(({ id, graded, points, late }) => [
    // A blank in front would hide the sign that makes a formula.
    oneLine(id, 300).trim(),
    ...graded.map(({ points }) => points === null ? null : Number(formatPoints(points))),
    Number(formatPoints(points)),
    Number(most),
    late ? late.hours : null,
    late ? late.factor : null,
    graded.filter(needsPerson).map(({ exercise, state }) => `${exercise}: ${state}`).join(", "),
  ]);
  return stringify(
    [[...head, "total", "of", "late hours", "late factor", "to look at"], ...rows],
    {
      // Without it Excel takes UTF-8 for the system's old encoding.
      bom: true,
      // A cell that begins with = + - or @ would be computed, whoever wrote it.
      escape_formulas: true,
      // Where the list separator is a semicolon, an unquoted text could end its own cell.
      quoted_string: true,
      record_delimiter: "windows",
    },
  );
}
