import type { Mistake } from "@ipcbook/checker";
import { wrongClients } from "./wrong-clients.ts";
import { wrongMessages } from "./wrong-messages.ts";
import { wrongNames } from "./wrong-names.ts";

/** What people really write, by the name of its file in `mistakes/`. */
export const mistakes: Readonly<Record<string, Mistake>> = {
  ...wrongMessages,
  ...wrongClients,
  ...wrongNames,
};
