import type { Mistake } from "@ipcbook/checker";
import { wrongClaims } from "./wrong-claims.ts";
import { wrongIdentity } from "./wrong-identity.ts";
import { wrongLines } from "./wrong-lines.ts";
import { wrongVisits } from "./wrong-visits.ts";

/** What people really write, by the name of its file in `mistakes/`. */
export const mistakes: Readonly<Record<string, Mistake>> = {
  ...wrongIdentity,
  ...wrongClaims,
  ...wrongLines,
  ...wrongVisits,
};
