import type { Duplex } from "node:stream";
import { type Report, reportLimit } from "../runner/job.ts";

/** The longest line that is read, in characters: each of those that count may be six in JSON. */
const lineLimit = 16 * reportLimit;

/**
 * Hears the reports that come on a control channel. Whoever has got hold of the descriptor can write to it as well, so a
 * line without the token, or that is no report, says nothing.
 */
export function hearReports(
  control: Duplex,
  token: string,
  hear: (report: Report) => void,
): void {
  let text = "";
  control.on("data", (chunk) => {
    const lines = (text + chunk).split("\n");
    // What has no end is not kept.
    text = lines.pop()!.slice(0, lineLimit);
    for (const line of lines) {
      const report = line.length < lineLimit ? readReport(line, token) : null;
      if (report) hear(report);
    }
  });
}

/** A line of the control channel, or null if it is no report. */
export function readReport(line: string, token: string): Report | null {
  let said: Record<string, unknown>;
  try {
    said = JSON.parse(line);
  } catch {
    return null;
  }
  if (typeof said !== "object" || said === null || said.token !== token) return null;
  const { did, value, code, left, status, threw } = said;
  switch (did) {
    case "import":
    case "renew":
      return { did };
    case "return":
      return isText(value) && isCount(left) ? { did, value, left } : null;
    case "throw":
      return isText(code) && isCount(left) ? { did, code, left } : null;
    case "end":
      if (!isCount(status) || threw !== undefined && !isText(threw)) return null;
      return { did, status, threw };
    default:
      return null;
  }
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value.length <= reportLimit;
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value);
}
