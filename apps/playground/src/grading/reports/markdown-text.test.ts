import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyText } from "../testing/any-text.ts";
import { hostileTexts } from "../testing/hostile.ts";
import { codeMarkdown, escapeMarkdown, fenceMarkdown } from "./markdown-text.ts";

/** What the browser shows of it. */
function shown(markdown: string): string {
  return markdown.replaceAll(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
}

describe("escapeMarkdown()", () => {
  test("pings nobody, and links to nothing", () => {
    expect(escapeMarkdown("@everyone, see #1, GH-2, https://example.com and www.example.com"))
      .toBe(
        "@&#8203;everyone, see &#35;&#8203;1, GH-&#8203;2, https:&#8203;//example.com and www&#8203;.example.com",
      );
  });

  test("leaves plain prose readable", () => {
    const prose = "The client sends 0x41 and gets 0x41; look at the byte.";
    expect(escapeMarkdown(prose)).toBe(prose);
    expect(escapeMarkdown("客户端发来 0x41，收到的还是 0x41。")).toBe(
      "客户端发来 0x41，收到的还是 0x41。",
    );
  });

  test("lets nothing be Markdown or HTML", () => {
    fc.assert(fc.property(anyText, (text) => {
      const escaped = escapeMarkdown(text).replaceAll("<br>", "");
      expect(escaped).not.toMatch(/[<>"`*_~[\]()!|\\\n]/);
      expect(escaped).not.toMatch(/&(?!#\d+;)|@(?!&#8203;)|(?<!&)#|:\/\/|^[-+=]|^\d+[.)]|^\s/);
    }));
  });
});

describe("codeMarkdown()", () => {
  test.each(["a|b", "a\\|b", "`a``b`", "<b>", "@everyone", "line\nline"])("keeps %j", (text) => {
    expect(shown(codeMarkdown(text))).toBe(`<code>${text.replace("\n", "\\n")}</code>`);
  });

  test("lets nothing be Markdown, HTML, or the end of a cell", () => {
    fc.assert(fc.property(fc.oneof(anyText, fc.constantFrom(...hostileTexts)), (text) => {
      expect(codeMarkdown(text)).toMatch(
        /^<code>(?:[^!"#$&()*:<>@[\\\]^_`{|}~\n]|&#\d+;)+<\/code>$/u,
      );
    }));
  });
});

test("fenceMarkdown() can't be left", () => {
  expect(fenceMarkdown(["```", "````"])).toEqual(["`````text", "```", "````", "`````"]);
  expect(fenceMarkdown(["a"])).toEqual(["```text", "a", "```"]);
});
