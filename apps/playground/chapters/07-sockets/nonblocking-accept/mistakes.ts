import type { Mistake } from "@ipcbook/checker";
import { wrongFlags } from "./wrong-flags.ts";
import { wrongWaits } from "./wrong-waits.ts";
import { wrongErrors } from "./wrong-errors.ts";

/** What people really write, by the name of its file in `mistakes/`. */
export const mistakes: Readonly<Record<string, Mistake>> = {
  ...wrongFlags,
  ...wrongWaits,
  ...wrongErrors,
};
