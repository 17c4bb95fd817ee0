import { expect, test } from "vitest";
import { en } from "../texts/en.ts";
import { zh } from "../texts/zh.ts";
import { type ListedChapter, renderList } from "./list.ts";
import { plain } from "./style.ts";
import { renderSummary } from "./summary.ts";

const chapters: ListedChapter[] = [{
  title: { en: "Sockets", zh: "套接字" },
  exercises: [
    {
      id: "byte-order",
      place: 1,
      title: { en: "Byte order", zh: "字节序" },
      standing: "passed",
    },
    {
      id: "unix-increment",
      place: 2,
      title: { en: "The next byte", zh: "加一服务器" },
      standing: "untouched",
    },
  ],
}];

test("renderList() keeps its columns in both languages", () => {
  const view = { style: plain, columns: 80 };
  expect(renderList(chapters, { ...view, language: "en", texts: en }).join("\n"))
    .toMatchInlineSnapshot(`
      "Sockets
      ✓ 1  byte-order       Byte order      passed
      · 2  unix-increment   The next byte   not started"
    `);
  expect(renderList(chapters, { ...view, language: "zh", texts: zh }).join("\n"))
    .toMatchInlineSnapshot(`
      "套接字
      ✓ 1  byte-order       字节序       已通过
      · 2  unix-increment   加一服务器   还没开始"
    `);
});

test("renderSummary() is one line an exercise", () => {
  const rest = {
    conversations: 213,
    durationMs: 142.6,
    seed: 1,
    runtime: "deno",
    tier: "default",
    diagnosis: null,
    difference: null,
    output: "",
    calls: [],
    reason: null,
  } as const;
  const lines = renderSummary([
    { exercise: "byte-order", verdict: "pass", ...rest },
    { exercise: "unix-increment", verdict: "inconclusive", ...rest, conversations: 1 },
  ], { language: "en", texts: en, style: plain, columns: 80 });
  expect(lines.join("\n")).toMatchInlineSnapshot(`
    "✓ byte-order       pass           213 conversations, 143 ms
    ? unix-increment   inconclusive   1 conversation, 143 ms"
  `);
});
