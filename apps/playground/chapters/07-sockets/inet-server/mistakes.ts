import type { Mistake } from "@ipcbook/checker";
import { wrongClients } from "./wrong-clients.ts";
import { wrongNames } from "./wrong-names.ts";
import { wrongResets } from "./wrong-resets.ts";

/** What people really write. */
export const mistakes: Readonly<Record<string, Mistake>> = {
  ...wrongNames,
  ...wrongClients,
  ...wrongResets,
};
