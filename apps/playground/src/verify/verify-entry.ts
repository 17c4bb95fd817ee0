import { check, drawSeed, Recordings, recordMistakes, type Verdict } from "@ipcbook/checker";
import { existsSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import {
  alternativesOf,
  chaptersFolder,
  type Entry,
  mistakesOf,
  referenceOf,
  starterOf,
} from "../book/entry.ts";
import type { VerifyTexts } from "../texts/texts.ts";
import { strayFiles, textsOf } from "./chapter-files.ts";

/** What makes an exercise worth shipping: few mistakes name few. */
const leastMistakes = 8;
const leastAlternatives = 3;

/** What was looked at: so much of it is as it should be, and what is not. */
export interface Finding {
  what: keyof VerifyTexts["what"];
  held: number;
  of: number;
  /** So much was left out of a sample. */
  left: number;
  problems: string[];
}

/** An attempt that the exercise brings along, and what must come of it. */
interface Trial {
  what: Finding["what"];
  path: string;
  /** What is wrong with this verdict, if anything is. */
  problem(verdict: Verdict, texts: VerifyTexts): string | null;
}

/** How an exercise is verified. */
export interface VerifyOptions {
  /** So many checks at a time. */
  together: number;
  /** Whether only the starter, the reference and one alternative are tried: mistakes take by far the most time. */
  brief?: boolean;
  seed?: number;
}

/** Finds out whether an exercise holds what it promises. */
export async function verifyEntry(
  entry: Entry,
  texts: VerifyTexts,
  { together, brief = false, seed = drawSeed() }: VerifyOptions,
  onProgress: (done: number, of: number) => void = () => {},
): Promise<Finding[]> {
  const all = trialsOf(entry);
  const trials = brief ? briefly(all, seed) : all;
  const problems = new Map<Trial, string>();
  const recordings = new Recordings();
  let done = 0;
  const attempt = async (trial: Trial) => {
    const problem = existsSync(trial.path)
      ? trial.problem(await checkTrial(entry, trial, seed, recordings), texts)
      : texts.missing(relative(chaptersFolder, trial.path));
    if (problem !== null) problems.set(trial, problem);
    onProgress(++done, trials.length);
  };
  // First of all and alone: it records what the others are held against.
  const queue = [...trials];
  await attempt(queue.shift()!);
  // A handler is a process for each conversation: of those only what is needed is recorded.
  if (!brief && entry.exercise.kind !== "handler") await recordAll(entry, recordings, together);
  await Promise.all(Array.from({ length: together }, async () => {
    for (let next = queue.shift(); next; next = queue.shift()) await attempt(next);
  }));

  const of = (what: Finding["what"], least = 1): Finding => {
    const tried = trials.filter((trial) => trial.what === what);
    const wrong = tried.flatMap((trial) => problems.get(trial) ?? []);
    const count = all.filter((trial) => trial.what === what).length;
    const tooFew = count < least ? [texts.tooFew(texts.what[what], count, least)] : [];
    return {
      what,
      held: tried.length - wrong.length,
      of: tried.length,
      left: count - tried.length,
      problems: [...wrong, ...tooFew],
    };
  };
  return [
    of("starter"),
    of("reference"),
    of("mistakes", leastMistakes),
    of("alternatives", leastAlternatives),
    verifyFiles(entry, texts),
  ];
}

/** The starter, the reference, and the alternative whose turn it is. */
function briefly(trials: readonly Trial[], seed: number): Trial[] {
  const alternatives = trials.filter(({ what }) => what === "alternatives");
  const turn = alternatives[seed % Math.max(1, alternatives.length)];
  return trials.filter((trial) =>
    trial.what === "starter" || trial.what === "reference" || trial === turn
  );
}

/** What the mistakes do, of each in a row. */
async function recordAll(
  entry: Entry,
  recordings: Recordings,
  together: number,
): Promise<void> {
  const { exercise } = entry;
  const mistakes = Object.entries(mistakesOf(entry)).filter(([, path]) => existsSync(path));
  const share = (place: number) =>
    Object.fromEntries(mistakes.filter((_, index) => index % together === place));
  await Promise.all(Array.from({ length: together }, (_, place) =>
    recordMistakes({
      exercise,
      reference: referenceOf(entry),
      mistakes: share(place),
      recordings,
      signal: new AbortController().signal,
    })));
}

function checkTrial(
  entry: Entry,
  { what, path }: Trial,
  seed: number,
  recordings: Recordings,
): Promise<Verdict> {
  return check({
    exercise: entry.exercise,
    reference: referenceOf(entry),
    // As on the desk: a starter is nobody's mistake, and needs no name.
    mistakes: what === "starter" ? {} : mistakesOf(entry),
    attempt: path,
    seed,
    recordings,
  });
}

function trialsOf(entry: Entry): Trial[] {
  const passes = (what: Finding["what"], name: string, path: string): Trial => ({
    what,
    path,
    problem: (verdict, texts) =>
      verdict.verdict === "pass" ? null : texts.shouldPass(name, described(verdict), verdict.seed),
  });
  return [
    passes("reference", "reference", referenceOf(entry)),
    {
      what: "starter",
      path: starterOf(entry),
      problem: (verdict, texts) =>
        verdict.verdict === "fail" ? null : texts.shouldFail("starter", described(verdict)),
    },
    ...Object.entries(mistakesOf(entry)).map(([id, path]): Trial => ({
      what: "mistakes",
      path,
      problem: (verdict, texts) =>
        verdict.verdict === "fail" && verdict.diagnosis?.id === id
          ? null
          : texts.shouldBeNamed(id, described(verdict), verdict.seed),
    })),
    ...Object.entries(alternativesOf(entry)).map(([name, path]) =>
      passes("alternatives", name, path)
    ),
  ];
}

/** `pass`, `fail: echoes` */
function described({ verdict, diagnosis, reason }: Verdict): string {
  const why = diagnosis?.id ?? reason?.en;
  return why === undefined ? verdict : `${verdict}: ${why}`;
}

function verifyFiles(entry: Entry, texts: VerifyTexts): Finding {
  const short = (path: string) => relative(chaptersFolder, path);
  const written = textsOf(entry);
  const missing = written.filter((path) => !existsSync(path));
  const empty = written.filter((path) =>
    !missing.includes(path) && readFileSync(path, "utf8").trim() === ""
  );
  return {
    what: "files",
    held: written.length - missing.length - empty.length,
    of: written.length,
    left: 0,
    problems: [
      ...missing.map((path) => texts.missing(short(path))),
      ...empty.map((path) => texts.empty(short(path))),
      ...strayFiles(entry).filter((path) => path.startsWith(`${entry.folder}/`))
        .map((path) => texts.stray(short(path))),
    ],
  };
}
