import type { Mistake } from "@ipcbook/checker";
import { wrongColumns } from "./wrong-columns.ts";
import { wrongFilters } from "./wrong-filters.ts";
import { wrongNumbers } from "./wrong-numbers.ts";

/** What people really write, by the name of its file in `mistakes/`. */
export const mistakes: Readonly<Record<string, Mistake>> = {
  ...wrongColumns,
  ...wrongNumbers,
  ...wrongFilters,
};
