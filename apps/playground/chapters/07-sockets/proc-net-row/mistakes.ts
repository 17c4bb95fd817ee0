import type { Mistake } from "@ipcbook/checker";
import { wrongAddresses } from "./wrong-addresses.ts";
import { wrongColumns } from "./wrong-columns.ts";
import { wrongNumbers } from "./wrong-numbers.ts";

/** What people really write, by the name of its file in `mistakes/`. */
export const mistakes: Readonly<Record<string, Mistake>> = {
  ...wrongAddresses,
  ...wrongNumbers,
  ...wrongColumns,
};
