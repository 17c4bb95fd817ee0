// The functions that a page is given run in the browser.
/// <reference lib="dom" />
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Language } from "@ipcbook/checker";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeHostileResults } from "../testing/hostile-results.ts";
import { hostileTexts } from "../testing/hostile.ts";
import { makeResults } from "../testing/results.ts";
import type { Results } from "../results.ts";
import { htmlReport } from "./html.ts";

const folder = mkdtempSync(join(tmpdir(), "ipcbook-report-"));
let browser: Browser;

beforeAll(async () => {
  const executablePath = ["chromium", "google-chrome", "chromium-browser"]
    .map((name) => `/usr/bin/${name}`).find((path) => existsSync(path));
  if (executablePath === undefined) {
    throw new Error("Cannot open a report: no browser is installed (apt-get install chromium)");
  }
  browser = await chromium.launch({ executablePath });
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

/** A report in a browser, and all that it asked of the browser beside showing it. */
async function open(
  results: Results,
  language: Language,
  viewport = { width: 1200, height: 800 },
): Promise<{ page: Page; asked: string[] }> {
  const path = join(folder, "report.html");
  writeFileSync(path, htmlReport(results, language));
  const page = await browser.newPage({ viewport });
  const asked: string[] = [];
  page.on("console", (message) => asked.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => asked.push(`error: ${error.message}`));
  page.on("dialog", (dialog) => asked.push(`dialog: ${dialog.message()}`));
  page.on("request", (request) => asked.push(`request: ${request.url()}`));
  const { href } = pathToFileURL(path);
  await page.goto(href);
  return { page, asked: asked.filter((what) => what !== `request: ${href}`) };
}

describe.each(["en", "zh"] as const)("a report in a browser, in %s,", (language) => {
  test("has its own style, and asks for nothing", async () => {
    const { page, asked } = await open(makeResults(), language);
    // A policy that does not fit its style would say so on the console, and leave black text.
    const colours = await page.$$eval(
      "td",
      (cells) => cells.map((cell) => getComputedStyle(cell).color),
    );
    expect(new Set(colours).size).toBeGreaterThan(1);
    expect(asked).toEqual([]);
    await page.close();
  });

  test("does nothing of what a learner has written", async () => {
    const { page, asked } = await open(makeHostileResults(hostileTexts), language);
    expect(asked).toEqual([]);
    expect(await page.evaluate(() => document.scripts.length)).toBe(0);
    expect(await page.evaluate(() => document.querySelectorAll("iframe, img, form, object").length))
      .toBe(0);
    await page.close();
  });

  test("draws the lifelines of client and server straight", async () => {
    const { page } = await open(makeResults(), language);
    const pictures = await page.$$eval("pre", (blocks) =>
      blocks.map((block) => {
        const lines: number[][] = [[]];
        const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          for (const [place, character] of [...node.textContent!].entries()) {
            if (character === "\n") lines.push([]);
            if (character !== "│") continue;
            const range = document.createRange();
            range.setStart(node, place);
            range.setEnd(node, place + 1);
            lines.at(-1)!.push(range.getBoundingClientRect().left);
          }
        }
        return lines.filter((bars) => bars.length === 4);
      }));
    const drawn = pictures.filter((lines) => lines.length > 3);
    expect(drawn.length).toBeGreaterThan(0);
    for (const [first, ...others] of drawn) {
      for (const bars of others) {
        for (const [place, left] of bars.entries()) expect(left).toBeCloseTo(first![place]!, 0);
      }
    }
    await page.close();
  });

  test("leads from the overview to a learner's page", async () => {
    const { page } = await open(makeResults(), language);
    const link = page.locator("table a").last();
    const anchor = await link.getAttribute("href");
    await link.click();
    const top = await page.locator(anchor!).evaluate((section) =>
      section.getBoundingClientRect().top
    );
    expect(top).toBeGreaterThanOrEqual(-1);
    expect(top).toBeLessThan(800);
    await page.close();
  });

  test("is no wider than a telephone", async () => {
    const { page } = await open(makeResults(), language, { width: 390, height: 800 });
    // Tables and pictures scroll by themselves.
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      390,
    );
    await page.close();
  });
});
