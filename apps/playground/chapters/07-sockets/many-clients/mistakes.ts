import type { Mistake } from "@ipcbook/checker";
import { wrongAnswers } from "./wrong-answers.ts";
import { wrongWaits } from "./wrong-waits.ts";
import { wrongEnds } from "./wrong-ends.ts";

/** What people really write, whichever way of waiting they use. */
export const mistakes: Readonly<Record<string, Mistake>> = {
  ...wrongWaits,
  ...wrongAnswers,
  ...wrongEnds,
};
