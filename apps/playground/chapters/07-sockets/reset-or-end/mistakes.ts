import type { Mistake } from "@ipcbook/checker";
import { wrongAnswers } from "./wrong-answers.ts";
import { wrongDrains } from "./wrong-drains.ts";

/** What goes wrong between the answer and the close. */
export const mistakes: Readonly<Record<string, Mistake>> = { ...wrongDrains, ...wrongAnswers };
