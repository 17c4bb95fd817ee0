import type { CheckOptions } from "@ipcbook/checker";
import type { Entry } from "../book/entry.ts";
import { ProgressLine } from "../shell/progress-line.ts";
import type { Shell } from "../shell/shell.ts";
import { type Checked, checkEntry } from "./check-entry.ts";
import { recordingsOf } from "./recordings-of.ts";

/** Two subjects keep a small machine busy. */
const together = 2;

/**
 * Checks them, two at a time, and tells each verdict in the order of `chosen`; with a line of progress on a
 * terminal.
 */
export async function checkAll(
  chosen: readonly Entry[],
  how: Pick<CheckOptions, "seed" | "runtime"> & { file?: string },
  shell: Shell,
  onChecked: (checked: Checked) => void = () => {},
): Promise<Checked[]> {
  const recordings = recordingsOf(shell.home);
  const progress = new ProgressLine(() => shell, shell.isTerminal);
  const queue = [...chosen.entries()];
  const all: Checked[] = [];
  let told = 0;
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [place, entry] = next;
      all[place] = await checkEntry(entry, {
        ...how,
        home: shell.home,
        recordings,
        onProgress: (now) => progress.show(entry.id, now),
      });
      progress.clear();
      while (all[told]) onChecked(all[told++]!);
    }
  };
  await Promise.all(Array.from({ length: together }, work));
  return all;
}
