import type { CheckOptions } from "@ipcbook/checker";
import type { Entry } from "../book/entry.ts";
import { ProgressLine } from "../shell/progress-line.ts";
import type { Shell } from "../shell/shell.ts";
import { type Checked, checkEntry } from "./check-entry.ts";
import { recordingsOf } from "./recordings-of.ts";

/** Checks one after the other, with a line of progress on a terminal. */
export async function checkAll(
  chosen: readonly Entry[],
  how: Pick<CheckOptions, "seed" | "runtime"> & { file?: string },
  shell: Shell,
  onChecked: (checked: Checked) => void = () => {},
): Promise<Checked[]> {
  const recordings = recordingsOf(shell.home);
  const progress = new ProgressLine(() => shell, shell.isTerminal);
  const all: Checked[] = [];
  for (const entry of chosen) {
    const checked = await checkEntry(entry, {
      ...how,
      home: shell.home,
      recordings,
      onProgress: (now) => progress.show(entry.id, now),
    });
    progress.clear();
    all.push(checked);
    onChecked(checked);
  }
  return all;
}
