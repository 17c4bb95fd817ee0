import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { positionOf } from "./position-of.ts";

const folder = mkdtempSync(join(tmpdir(), "ipcbook-position-"));
const path = join(folder, "attempt.ts");
afterAll(() => rmSync(folder, { recursive: true }));

test("positionOf() finds the first exported function of the exercise", () => {
  writeFileSync(path, "// handler\nconst x = 1;\nexport async function handler() {}\n");
  expect(positionOf(path, ["handler"], null)).toBe("3:23");
});

test("positionOf() goes where an error points", () => {
  const explanation = { en: "SyntaxError: no, at attempt.ts:7:12", zh: "" };
  expect(
    positionOf(path, ["handler"], {
      diagnosis: { id: "cannot-import", title: { en: "", zh: "" }, explanation },
      difference: null,
      output: "",
    }),
  ).toBe("7:12");
});

/** What a check tells where a call of `name` differs. */
function failedIn(name: string): Parameters<typeof positionOf>[2] {
  const title = { en: "", zh: "" };
  return {
    diagnosis: null,
    difference: {
      conversation: { id: "", title, conversation: { kind: "call", name, args: [1] } },
      attempt: { kind: "call", outcome: { returned: "1" } },
      reference: { kind: "call", outcome: { returned: "2" } },
      after: 0,
    },
    output: "",
  };
}

test.each([
  ["export function first() {}\nexport async function other() { first(); }\n", "2:23"],
  ["export const first = () => 1;\nexport const other = () => first();\n", "2:14"],
  ["export const first = () => other();\nfunction other() {}\nexport { other };\n", "2:10"],
  ["const a = 1;\nexport const first = () => a, other = first;\n", "2:31"],
  ["function one() {\n  const other = 1;\n}\nexport { one as first, one as other };\n", "4:31"],
])("positionOf() finds the function whose call failed: %s", (text, place) => {
  writeFileSync(path, text);
  expect(positionOf(path, ["first", "other"], failedIn("other"))).toBe(place);
});

test("positionOf() finds the first one where that which failed is not to be found", () => {
  writeFileSync(path, "const all = {};\nexport const { first, another } = all;\n");
  expect(positionOf(path, ["first", "other"], failedIn("other"))).toBe("2:16");
});

test("positionOf() is the beginning where nothing better is known", () => {
  writeFileSync(path, "");
  expect(positionOf(path, ["handler"], null)).toBe("1:1");
  expect(positionOf(join(folder, "absent.ts"), ["handler"], null)).toBe("1:1");
});
