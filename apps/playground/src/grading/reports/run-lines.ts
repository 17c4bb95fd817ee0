import type { Language } from "@ipcbook/checker";
import type { RunFacts } from "../results.ts";
import { viewFor } from "./draw-evidence.ts";

/**
 * How it was graded, a sentence a line: what a reader has to know before the marks comes first. What does not come
 * from the texts goes through `escape`.
 */
export function runLines(
  run: RunFacts,
  language: Language,
  escape: (text: string) => string,
): string[] {
  const { run: texts } = viewFor(language).texts.reports;
  return [
    ...run.complete ? [] : [texts.brokenOff],
    ...run.shard ? [texts.shard(run.shard.index, run.shard.of)] : [],
    texts.facts({
      ...run,
      ipcbook: escape(run.ipcbook),
      startedAt: escape(timeText(run.startedAt)),
      finishedAt: escape(timeText(run.finishedAt)),
    }),
    texts.tier[run.tier](escape(run.sandbox)),
  ];
}

/** To the second. */
function timeText(time: string): string {
  return time.replace("T", " ").replace(/(\.\d+)?Z$/, " UTC");
}
