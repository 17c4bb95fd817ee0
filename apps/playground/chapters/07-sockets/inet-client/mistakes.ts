import type { Mistake } from "@ipcbook/checker";
import { wrongBytes } from "../what-clients-send/mistakes.ts";
import { wrongAnswers } from "./wrong-answers.ts";
import { wrongErrors } from "./wrong-errors.ts";
import { wrongSockets } from "./wrong-sockets.ts";

/** What people really write. */
export const mistakes: Readonly<Record<string, Mistake>> = {
  ...wrongAnswers,
  ...wrongBytes,
  ...wrongErrors,
  ...wrongSockets,
};
