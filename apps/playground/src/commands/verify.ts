import { relative } from "node:path";
import { drawSeed } from "@ipcbook/checker";
import { chaptersFolder, entries, type Entry } from "../book/entry.ts";
import { findEntry } from "../book/find-entry.ts";
import { askHelpers } from "../helpers/ask-helpers.ts";
import { FindingsTable } from "../render/findings.ts";
import { ProgressLine } from "../shell/progress-line.ts";
import { exitStatus } from "../shell/exit-status.ts";
import { CommandError } from "../shell/command-error.ts";
import { parseCommand } from "../shell/parse-command.ts";
import { parseSeed } from "../shell/parse-seed.ts";
import type { Shell } from "../shell/shell.ts";
import { strayFiles } from "../verify/chapter-files.ts";
import type { Finding } from "../verify/verify-entry.ts";
import type { VerifyProgress, VerifyRequest } from "../verify/verify-helper.ts";

const options = { sample: { type: "string" }, seed: { type: "string" } } as const;

/** `ipcbook verify`: the authors' gate. */
export async function verify(shell: Shell, args: readonly string[]): Promise<number> {
  const { values, positionals } = parseCommand(args, options, shell.texts);
  const chosen = positionals.length > 0
    ? positionals.map((name) => findEntry(name, shell))
    : entries;
  const { verify: texts } = shell.texts;
  const seed = parseSeed(values.seed, shell) ?? drawSeed();
  const whole = sampleOf(chosen, values.sample, seed, shell);
  const progress = new ProgressLine(() => shell, shell.isTerminal);
  const table = new FindingsTable(chosen.map(({ id }) => id), shell);
  // Where there are several exercises, each has a process of its own already.
  const together = chosen.length === 1 ? 2 : 1;
  const found = await askHelpers<VerifyRequest, VerifyProgress, Finding[]>(
    new URL("../verify/verify-helper.ts", import.meta.url),
    chosen.map((entry) => ({
      id: entry.id,
      together,
      brief: !whole.includes(entry),
      seed,
      language: shell.language,
    })),
    (place, { done, of }) => progress.say(`${chosen[place]!.id} ${done}/${of}`),
    (place, findings) => {
      progress.clear();
      shell.print(...table.lines(chosen[place]!.id, findings));
    },
  );
  progress.clear();

  // What lies beside the exercises is nobody's in particular: it is looked at when all are.
  const strays = positionals.length > 0 ? [] : chosen.filter(({ place }) => place === 1)
    .flatMap((entry) => strayFiles(entry))
    .filter((path) => !entries.some(({ folder }) => path.startsWith(`${folder}/`)));
  for (const path of strays) shell.print(texts.stray(relative(chaptersFolder, path)));

  const failed = found.flat().some(({ problems }) => problems.length > 0);
  if (failed || strays.length > 0) return exitStatus.failed;
  const brief = chosen.length - whole.length;
  shell.print("", brief > 0 ? texts.sampleHolds(brief, seed) : texts.allHold(chosen.length));
  return exitStatus.passed;
}

/** The exercises that are verified in whole: all, or as many as are asked for, those that come after each other. */
function sampleOf(
  chosen: readonly Entry[],
  sample: string | undefined,
  seed: number,
  { texts: { usage } }: Shell,
): readonly Entry[] {
  if (sample === undefined) return chosen;
  if (!/^\d+$/.test(sample)) throw new CommandError(usage.badSample(sample));
  return Array.from(
    { length: Math.min(Number(sample), chosen.length) },
    (_, place) => chosen[(seed + place) % chosen.length]!,
  );
}
