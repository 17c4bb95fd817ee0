import type { Mistake } from "@ipcbook/checker";
import { wrongCalls } from "./wrong-calls.ts";
import { wrongErrors } from "./wrong-errors.ts";
import { wrongResults } from "./wrong-results.ts";

/** What people really write. */
export const mistakes: Readonly<Record<string, Mistake>> = {
  ...wrongCalls,
  ...wrongResults,
  ...wrongErrors,
};
