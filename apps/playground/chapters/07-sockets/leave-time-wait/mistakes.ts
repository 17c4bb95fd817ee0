import type { Mistake } from "@ipcbook/checker";
import { wrongEnds } from "./wrong-ends.ts";
import { wrongServers } from "./wrong-servers.ts";

/** What goes wrong between the answer and the TIME_WAIT. */
export const mistakes: Readonly<Record<string, Mistake>> = { ...wrongEnds, ...wrongServers };
