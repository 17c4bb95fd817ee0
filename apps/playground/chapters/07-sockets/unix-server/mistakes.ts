import type { Mistake } from "@ipcbook/checker";
import { wrongAnswers } from "../one-at-a-time/wrong-answers.ts";
import { wrongClients } from "./wrong-clients.ts";
import { wrongDepartures } from "./wrong-departures.ts";
import { wrongNames } from "./wrong-names.ts";

/** What people really write. */
export const mistakes: Readonly<Record<string, Mistake>> = {
  ...wrongClients,
  ...wrongDepartures,
  ...wrongNames,
  ...wrongAnswers,
};
