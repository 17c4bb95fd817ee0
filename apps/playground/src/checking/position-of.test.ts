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
      output: "",
    }),
  ).toBe("7:12");
});

test("positionOf() is the beginning where nothing better is known", () => {
  writeFileSync(path, "");
  expect(positionOf(path, ["handler"], null)).toBe("1:1");
  expect(positionOf(join(folder, "absent.ts"), ["handler"], null)).toBe("1:1");
});
