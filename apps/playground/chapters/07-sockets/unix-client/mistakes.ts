import type { Mistake } from "@ipcbook/checker";
import { wrongBytes } from "../what-clients-send/mistakes.ts";
import { wrongCalls } from "./wrong-calls.ts";
import { wrongErrors } from "./wrong-errors.ts";
import { wrongResults } from "./wrong-results.ts";

/** What people really write. */
export const mistakes: Readonly<Record<string, Mistake>> = {
  ...wrongBytes,
  ...wrongCalls,
  ...wrongResults,
  ...wrongErrors,
};
