import type { Mistake } from "@ipcbook/checker";
import { leaksLeft } from "./leaks-left.ts";
import { wrongRepairs } from "./wrong-repairs.ts";

/** Leaks that were not found, and repairs that break something else. */
export const mistakes: Readonly<Record<string, Mistake>> = { ...leaksLeft, ...wrongRepairs };
