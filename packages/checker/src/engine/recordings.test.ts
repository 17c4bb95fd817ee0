import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { Bench, sources } from "../testing/exercise.ts";
import type { Observation, SocketTranscript, Transcript } from "../transcript.ts";
import { KeptFiles } from "./kept-files.ts";
import { Recordings } from "./recordings.ts";

const bench = new Bench();
let folder: string;
beforeEach(() => folder = mkdtempSync(join(tmpdir(), "ipcbook-recordings-")));
afterEach(() => rmSync(folder, { recursive: true }));
afterAll(() => bench.remove());

/** As another ipcbook would, that keeps the same folder. */
const another = () => new Recordings(folder, { seeds: folder });
const draws = () => Array.from({ length: 200 }, () => another().drawSeed());

test("drawSeed() draws one of a few where transcripts are kept, and any otherwise", () => {
  const seeds = new Set(draws());
  expect(seeds.size).toBeGreaterThan(1);
  expect(seeds.size).toBeLessThanOrEqual(4);
  expect(new Set([...seeds, ...draws()])).toEqual(seeds);
  const free = new Recordings(folder);
  expect(new Set(Array.from({ length: 200 }, () => free.drawSeed())).size).toBeGreaterThan(190);
});

test("drawSeed() draws new ones where those that were kept are damaged", () => {
  for (const damage of ["[]", "{", '{"length":3}']) {
    writeFileSync(join(folder, "seeds.json"), damage);
    expect(draws().every(Number.isSafeInteger), damage).toBe(true);
  }
});

test("what a reference does with a kept seed is recorded once, and again where it did not show twice", async () => {
  const check = async () => {
    const phases = new Set<string>();
    const { verdict } = await bench.check(sources.reference, {
      seed: 7,
      recordings: another(),
      onProgress: ({ phase }) => phases.add(phase),
    });
    return { verdict, recorded: phases.has("reference") };
  };
  expect(await check()).toEqual({ verdict: "pass", recorded: true });
  expect(await check()).toEqual({ verdict: "pass", recorded: false });

  const [kept, transcripts] = readdirSync(folder)
    .map((name) => [name, JSON.parse(readFileSync(join(folder, name), "utf8"))] as const)
    .find((file): file is [string, Transcript[]] => Array.isArray(file[1]))!;
  const last = transcripts.length - 2;
  const seen = (transcripts[last] as SocketTranscript).observations;
  const damaged: Observation[][] = [
    // Against the rule of the exercise, and within it: the end comes some other way.
    [],
    seen.map((one) => one?.saw === "received" && one.then ? { ...one, then: "reset" } : one!),
  ];
  for (const observations of damaged) {
    transcripts[last] = { kind: "sockets", observations };
    writeFileSync(join(folder, kept), JSON.stringify(transcripts));
    expect(await check()).toEqual({ verdict: "inconclusive", recorded: false });
    expect(await check()).toEqual({ verdict: "pass", recorded: true });
  }
});

test("where nothing can be written, nothing is kept, and nothing fails", () => {
  const file = join(folder, "file");
  writeFileSync(file, "");
  const files = new KeptFiles(join(file, "below"));
  files.write("one", 1);
  expect(files.read("one")).toBeNull();
  files.remove("one");
});
