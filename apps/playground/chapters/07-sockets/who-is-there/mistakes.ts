import type { Mistake } from "@ipcbook/checker";
import { wrongIdentity } from "./wrong-identity.ts";
import { wrongLines } from "./wrong-lines.ts";
import { wrongVisits } from "./wrong-visits.ts";

/** What people really write, by the name of its file in `mistakes/`. */
export const mistakes: Readonly<Record<string, Mistake>> = {
  ...wrongIdentity,
  ...wrongLines,
  ...wrongVisits,
};
