import type { Mistake } from "@ipcbook/checker";
import { wrongAnswers } from "../one-at-a-time/wrong-answers.ts";
import { wrongClients } from "./wrong-clients.ts";
import { wrongNames } from "./wrong-names.ts";
import { wrongResets } from "./wrong-resets.ts";

/** What people really write. */
export const mistakes: Readonly<Record<string, Mistake>> = {
  ...wrongNames,
  ...wrongClients,
  ...wrongResets,
  ...wrongAnswers,
};
