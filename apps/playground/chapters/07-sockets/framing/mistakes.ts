import type { Mistake } from "@ipcbook/checker";
import { wrongAnswers } from "./wrong-answers.ts";
import { wrongCuts } from "./wrong-cuts.ts";
import { wrongEnds } from "./wrong-ends.ts";
import { wrongLengths } from "./wrong-lengths.ts";

/** What people really write. */
export const mistakes: Readonly<Record<string, Mistake>> = {
  ...wrongCuts,
  ...wrongLengths,
  ...wrongAnswers,
  ...wrongEnds,
};
