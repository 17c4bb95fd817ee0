import type { Mistake } from "@ipcbook/checker";
import { wrongEnds } from "./wrong-ends.ts";
import { wrongLetters } from "./wrong-letters.ts";

/** What goes wrong with the two ends, and with what lies between them. */
export const mistakes: Readonly<Record<string, Mistake>> = { ...wrongEnds, ...wrongLetters };
