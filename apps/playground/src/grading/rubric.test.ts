import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { entries } from "../book/entry.ts";
import { latenessOf, noRubric, readRubric, type Rubric } from "./rubric.ts";

const folder = mkdtempSync(join(tmpdir(), "ipcbook-rubric-"));
afterAll(() => rmSync(folder, { recursive: true }));

function read(document: unknown): Rubric {
  const path = join(folder, "rubric.json");
  writeFileSync(path, typeof document === "string" ? document : JSON.stringify(document));
  return readRubric(path, entries.map(({ exercise }) => exercise));
}

test("readRubric() takes points, weights and late rules", () => {
  const rubric = read({
    exercises: { "byte-order": { points: 4, behaviours: { htons: 1, htonl: 1 } } },
    due: "2026-12-01T12:00:00Z",
    late: [{ hours: 0, factor: 0.8 }, { hours: 48, factor: 0 }],
    handedIn: { alice: "2026-12-01T13:00:00Z" },
  });
  expect(rubric.exercises["byte-order"]?.points).toBe(4);
});

test.each([
  ["no JSON", "{", /Cannot read the rubric/],
  ["a word that is not known", { exercise: {} }, /exercise/],
  ["a point below none", { exercises: { "byte-order": { points: -1 } } }, /byte-order\.points/],
  ["an exercise that is not there", { exercises: { "byte-odor": {} } }, /byte-odor.*There are/s],
  ["a behaviour that is not there", {
    exercises: { "byte-order": { behaviours: { htonx: 1 } } },
  }, /htonx.*There are: htons/s],
  ["nothing that weighs", { exercises: { "byte-order": { behaviours: { htons: 0 } } } }, /weighs/],
  ["no time", { due: "tomorrow" }, /due/],
])("readRubric() says where it is wrong: %s", (_, document, says) => {
  expect(() => read(document)).toThrow(says);
});

test("latenessOf() takes the rule for as many hours", () => {
  const rubric = read({
    due: "2026-12-01T12:00:00Z",
    late: [{ hours: 48, factor: 0 }, { hours: 0, factor: 0.8 }, { hours: 24, factor: 0.5 }],
    handedIn: { alice: "2026-12-01T11:59:00Z" },
  });
  const at = (time: string, id = "bob") => latenessOf(rubric, id, new Date(time));
  expect(at("2026-12-01T12:00:00Z")).toBeNull();
  expect(at("2026-12-01T12:30:00Z")).toEqual({ hours: 0.5, factor: 0.8 });
  expect(at("2026-12-02T13:00:00Z")).toEqual({ hours: 25, factor: 0.5 });
  expect(at("2027-01-01T00:00:00Z")?.factor).toBe(0);
  // What the course has noted counts, and not what a file says of itself.
  expect(at("2027-01-01T00:00:00Z", "alice")).toBeNull();
  expect(latenessOf(noRubric, "bob", new Date())).toBeNull();
});
