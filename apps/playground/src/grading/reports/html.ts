import type { Language } from "@ipcbook/checker";
import { createHash } from "node:crypto";
import type { Results } from "../results.ts";
import { viewFor } from "./draw-evidence.ts";
import { learnerHtml } from "./html/learner.ts";
import { marksHtml, similarHtml, toLookAtHtml } from "./html/overview.ts";
import { remarksHtml } from "./html/remarks.ts";
import { pageStyle } from "./html/style.ts";
import { prose, tag } from "./html/tag.ts";
import { runLines } from "./run-lines.ts";

/**
 * One page with all marks and, below them, a page for each learner. It needs no network, no script and no other
 * file, and it allows itself none of these.
 */
export function htmlReport(results: Results, language: Language): string {
  const { reports: texts } = viewFor(language).texts;
  const lines = runLines(results.run, language, String);
  const notices = results.run.tier === "strong" && results.run.complete ? "" : "notice";
  const body = [
    tag("h1", { id: "top" }, texts.run.title),
    ...lines.map((line) => tag("p", { class: notices || null }, prose(line))),
    marksHtml(results, texts, language),
    toLookAtHtml(results, texts),
    remarksHtml(texts.run.refused, "h2", results.refused, language),
    similarHtml(results, texts),
    ...results.submissions.map((_, place) => learnerHtml(place, results, language)),
  ];
  return `<!DOCTYPE html>\n${
    tag(
      "html",
      { lang: { en: "en", zh: "zh-CN" }[language] },
      `\n${tag("head", {}, ...head(texts.run.title))}\n`,
      tag("body", {}, tag("main", {}, ...body.map((part) => `\n${part}`), "\n")),
    )
  }\n`;
}

function head(title: string): string[] {
  const hash = createHash("sha256").update(pageStyle).digest("base64");
  const policy =
    `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  return [
    tag("meta", { charset: "utf-8" }),
    tag("meta", { "http-equiv": "Content-Security-Policy", content: policy }),
    tag("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    tag("meta", { name: "referrer", content: "no-referrer" }),
    tag("title", {}, title),
    tag("style", {}, pageStyle),
  ];
}
