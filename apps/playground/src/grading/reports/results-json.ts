import * as v from "valibot";
import { escapeJson } from "../../render/escape-json.ts";
import { type Results, resultsVersion } from "../results.ts";
import { oneLine } from "./one-line.ts";
import { resultsSchema } from "./schema/results.ts";

/** The document `results.json`: what every other report is made of, and what `ipcbook merge` reads. */
export function writeResults(results: Results): string {
  const text = JSON.stringify(
    results,
    (_, value) => typeof value === "bigint" ? { bigint: String(value) } : value,
  );
  return `${escapeJson(text)}\n`;
}

/**
 * Reads the text of a `results.json`, named `name` in messages.
 *
 * @throws {TypeError} if it is none, or one of another version; the message names the place.
 */
export function readResults(text: string, name: string): Results {
  const fail = (reason: string): never => {
    throw new TypeError(`Cannot read ${name}: ${oneLine(reason, 400)}`);
  };
  let document: unknown;
  try {
    document = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    return fail(`it is not JSON (${(error as Error).message})`);
  }
  const version = versionOf(document);
  if (typeof version === "number" && version !== resultsVersion) {
    return fail(
      `it is of version ${version}, and this ipcbook reads version ${resultsVersion}. ` +
        (version > resultsVersion
          ? "Take the ipcbook that wrote it, or a later one"
          : "Grade again"),
    );
  }
  const { success, output, issues } = v.safeParse(resultsSchema, document, { abortEarly: true });
  if (!success) return fail(reasonOf(issues[0]));
  const place = findDisorder(output);
  return place === null ? output : fail(`${place} does not name the exercises of the run in order`);
}

function versionOf(document: unknown): unknown {
  return typeof document === "object" && document !== null && "version" in document
    ? document.version
    : null;
}

function reasonOf(issue: v.BaseIssue<unknown>): string {
  const place = v.getDotPath(issue) ?? "the document";
  return `${place} should be ${issue.expected ?? "something else"} (${
    oneLine(issue.received, 60)
  })`;
}

/** Reports go through a submission's exercises as the run names them. */
function findDisorder({ exercises, submissions }: Results): string | null {
  const ids = exercises.map(({ id }) => id).join();
  const place = submissions.findIndex(({ graded }) =>
    graded.map(({ exercise }) => exercise).join() !== ids
  );
  return place < 0 ? null : `submissions.${place}.graded`;
}
