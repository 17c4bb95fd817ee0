import type { Mistake } from "@ipcbook/checker";
import { wrongAnswers } from "./wrong-answers.ts";
import { wrongLengths } from "./wrong-lengths.ts";
import { wrongNumbers } from "./wrong-numbers.ts";
import { wrongSockets } from "./wrong-sockets.ts";

/** What people really write, by the name of its file in `mistakes/`. */
export const mistakes: Readonly<Record<string, Mistake>> = {
  ...wrongAnswers,
  ...wrongLengths,
  ...wrongNumbers,
  ...wrongSockets,
};
