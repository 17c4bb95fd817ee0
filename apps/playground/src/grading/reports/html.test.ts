import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { escapeText } from "../../render/escape.ts";
import { makeHostileResults } from "../testing/hostile-results.ts";
import { hostileTexts } from "../testing/hostile.ts";
import { failed, makeResults, makeRun, makeSubmission } from "../testing/results.ts";
import { makeFailure } from "../testing/verdicts.ts";
import { xmllint } from "../testing/xmllint.ts";
import { htmlReport } from "./html.ts";

/** The page's text, as it is read. */
const textOf = (html: string) => xmllint(html, "--xpath", "string(/html/body)");

describe("htmlReport()", () => {
  test("has an overview with links to each learner's page", () => {
    const html = htmlReport(makeResults(), "en");
    const links = [...html.matchAll(/href="#([^"]+)"/g)].map(([, anchor]) => anchor!);
    expect(links.length).toBeGreaterThan(16);
    for (const anchor of links) expect(html).toContain(` id="${anchor}"`);
    expect(new Set(html.match(/ id="[^"]+"/g)).size).toBe(html.match(/ id="[^"]+"/g)!.length);
    expect(xmllint(html, "--xpath", "string(//tr[th='boris'])").trim())
      .toBe("boris✗ 1✗ 0✓ 1.5225.5 h, × 0.8");
  });

  test("draws the conversation, and marks what differs", () => {
    const html = htmlReport(makeResults(), "en");
    expect(html).toContain('<span class="b">Sends back the byte that came</span>');
    expect(html).toMatch(
      /│<\/span>◀─+ <span class="r">&quot;B&quot; 42<\/span> ──<span class="dim">│/,
    );
    expect(textOf(html)).toMatch(/│◀─+ "A" 41 ──│ +│◀─+ "B" 42 ──│/);
    expect(html).toContain("seed 7");
    expect(html).toContain("Sandbox: strong (bubblewrap 0.8.0, seccomp, prlimit).");
    expect(html).toContain('<td class="fail">not shown</td><td>0 of 2</td>');
  });

  test("speaks Chinese, in columns that fit", () => {
    const html = htmlReport(makeResults(), "zh");
    expect(html).toContain('<html lang="zh-CN">');
    expect(html).toContain("<i>客</i><i>户</i><i>端</i>");
    expect(textOf(html)).toContain("原样送回了收到的字节");
  });

  test("warns of a run that was broken off, or had no sandbox", () => {
    const run = makeRun({ complete: false, tier: "none" });
    expect(htmlReport(makeResults({ run }), "en")).toContain(
      '<p class="notice">The run was broken off, and these are not all the marks: <code>ipcbook grade --resume</code>',
    );
  });

  test("allows itself its own style, and nothing else", () => {
    const html = htmlReport(makeResults(), "en");
    const style = html.match(/<style>([^]*)<\/style>/)![1]!;
    const hash = createHash("sha256").update(style).digest("base64");
    expect(html).toContain(
      `content="default-src &#39;none&#39;; style-src &#39;sha256-${hash}&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;"`,
    );
    expect(style).not.toMatch(/[<>&]|url\(|@import/);
    expect(html).not.toMatch(/ style=| on\w+=|<script|<link|<img|src=/);
  });

  test.each([
    ["nobody's run", makeResults({ submissions: [] })],
    ["a run without exercises", makeResults({ submissions: [], exercises: [] })],
    ["a hostile run", makeHostileResults(hostileTexts)],
  ])("of %s is well-formed, with no element but ours", (_, results) => {
    for (const language of ["en", "zh"] as const) {
      const html = htmlReport(results, language);
      xmllint(html, "--noout");
      const names = new Set([...html.matchAll(/<([a-z][a-z0-9]*)/g)].map(([, name]) => name));
      const ours =
        "html head meta title style body main h1 h2 h3 p a b i code pre span table thead tbody tr th td ul li section div";
      expect(ours.split(" ")).toEqual(expect.arrayContaining([...names]));
      expect(html).not.toMatch(/[^\P{Cc}\n]|[\p{Cf}\p{Cs}]/u);
    }
  });

  test("shows what a learner printed, made visible", () => {
    const printed = "</pre><script>alert(1)</script>\u202e\x1b[2J";
    const submission = makeSubmission("ada", [{
      state: "fail",
      verdict: makeFailure({ output: printed }),
    }]);
    const html = htmlReport(makeResults({ submissions: [submission] }), "en");
    expect(textOf(html)).toContain(`│ ${escapeText(printed)}`);
  });

  test("stays small for a thousand learners, a third of whose attempts fail", () => {
    const long = Array(40).fill("Listening on a path, waiting for the next client").join("\n");
    const verdict = makeFailure({ output: long, calls: Array(30).fill('read(5, "A", 4096) = 1') });
    const submissions = Array.from(
      { length: 50 },
      (_, place) => makeSubmission(`learner-${place}`, [{ ...failed, verdict }]),
    );
    const six = (list: readonly unknown[]) => [...list, ...list].slice(0, 6);
    const results = makeResults({
      exercises: six(makeResults().exercises) as never,
      submissions: submissions.map((one) => ({ ...one, graded: six(one.graded) as never })),
    });
    // Two of six fail, each with the most that is shown of it. A twentieth of all, which is enough to tell.
    expect(new TextEncoder().encode(htmlReport(results, "zh")).length).toBeLessThan(1_000_000);
  });
});
