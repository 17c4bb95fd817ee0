import type { Mistake } from "@ipcbook/checker";
import { wrongActions } from "./wrong-actions.ts";
import { wrongAnswers } from "./wrong-answers.ts";
import { wrongEnds } from "./wrong-ends.ts";

/** What people really write, by the name of its file in `mistakes/`. */
export const mistakes: Readonly<Record<string, Mistake>> = {
  ...wrongActions,
  ...wrongEnds,
  ...wrongAnswers,
};
