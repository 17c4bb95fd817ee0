import type { CheckOptions, Progress } from "@ipcbook/checker";
import type { Entry } from "../book/entry.ts";
import { askHelpers } from "../helpers/ask-helpers.ts";
import { ProgressLine } from "../shell/progress-line.ts";
import type { Shell } from "../shell/shell.ts";
import { type Checked, checkEntry } from "./check-entry.ts";
import type { CheckAnswer, CheckRequest } from "./check-helper.ts";
import { recordingsOf } from "./recordings-of.ts";

/**
 * Checks them, several at a time if there are several, and tells each verdict in the order of `chosen`. Shows
 * on a terminal how far it is.
 */
export async function checkAll(
  chosen: readonly Entry[],
  how: Pick<CheckOptions, "seed" | "runtime" | "tier"> & { file?: string },
  shell: Shell,
  onChecked: (checked: Checked) => void = () => {},
): Promise<Checked[]> {
  const { home } = shell;
  const progress = new ProgressLine(() => shell, shell.isTerminal);
  const [only] = chosen;
  if (only && chosen.length === 1) {
    const checked = await checkEntry(only, {
      ...how,
      home,
      recordings: recordingsOf(home),
      onProgress: (now) => progress.show(only.id, now),
    });
    progress.clear();
    onChecked(checked);
    return [checked];
  }
  const { seed, runtime, tier } = how;
  const answers = await askHelpers<CheckRequest, Progress, CheckAnswer>(
    new URL("check-helper.ts", import.meta.url),
    chosen.map(({ id }) => ({ id, how: { seed, runtime, tier, home } })),
    (place, now) => progress.show(chosen[place]!.id, now),
    (place, answer) => {
      progress.clear();
      onChecked({ entry: chosen[place]!, ...answer });
    },
  );
  return answers.map((answer, place) => ({ entry: chosen[place]!, ...answer }));
}
