import { expect, test } from "vitest";
import { renderMarkdown } from "./markdown.ts";
import { plain } from "./style.ts";

test("renderMarkdown() takes the marks of headings and code away", () => {
  expect(renderMarkdown("# Title\n\nText with `code`.\n\n```sh\n# no heading\n```\n", plain))
    .toEqual(["Title", "", "Text with `code`.", "", "    # no heading"]);
});
