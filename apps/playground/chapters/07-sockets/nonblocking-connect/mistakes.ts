import type { Mistake } from "@ipcbook/checker";
import { wrongEnds } from "./wrong-ends.ts";
import { wrongErrors } from "./wrong-errors.ts";
import { wrongWaits } from "./wrong-waits.ts";

/** What people really write, by the name of its file in `mistakes/`. */
export const mistakes: Readonly<Record<string, Mistake>> = {
  ...wrongErrors,
  ...wrongWaits,
  ...wrongEnds,
};
