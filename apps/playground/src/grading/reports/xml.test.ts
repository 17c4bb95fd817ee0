import fc from "fast-check";
import { expect, test } from "vitest";
import { escapeText } from "../../render/escape.ts";
import { anyText } from "../testing/any-text.ts";
import { hostileTexts } from "../testing/hostile.ts";
import { xmllint } from "../testing/xmllint.ts";
import { element, escapeXml } from "./xml.ts";

test("element() leaves out attributes without a value, and closes itself", () => {
  expect(element("a", { b: "<\n>", c: null, d: 0 })).toBe('<a b="&lt;&#10;&gt;" d="0"/>');
  expect(element("a", {}, ["x", "y"])).toBe("<a>xy</a>");
});

test("escapeXml() leaves nothing that means something in XML", () => {
  fc.assert(fc.property(anyText, (text) => {
    expect(escapeXml(text)).not.toMatch(/[<>"'\n]|&(?!amp;|lt;|gt;|quot;|#39;|#10;)/);
  }));
});

test("escapeXml() makes what a parser reads as it was", () => {
  // One such character is drawn now and then.
  const mark = "\u2603".repeat(9);
  const texts = [...hostileTexts, ...fc.sample(anyText, 200)];
  for (const kept of ["element", "attribute"]) {
    const items = texts.map((text) =>
      kept === "element" ? element("a", {}, [escapeXml(text)]) : element("a", { b: text })
    );
    // One run of xmllint for all: the values, with a mark between them.
    const read = xmllint(
      element("all", {}, items.map((item) => `${item}<c>${mark}</c>`)),
      "--xpath",
      kept === "element" ? "string(/all)" : "//a/@b",
    );
    if (kept === "element") {
      expect(read.replace(/\n$/, "").split(mark).slice(0, -1)).toEqual(texts.map(escapeText));
    } else expect(read.match(/ b="/g)).toHaveLength(texts.length);
  }
});
