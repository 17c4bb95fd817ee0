import type { Mistake } from "@ipcbook/checker";
import { wrongBytes } from "./wrong-bytes.ts";
import { wrongEnds } from "./wrong-ends.ts";
import { wrongReads } from "./wrong-reads.ts";
import { wrongWrites } from "./wrong-writes.ts";

/** What people really write. */
export const mistakes: Readonly<Record<string, Mistake>> = {
  ...wrongWrites,
  ...wrongReads,
  ...wrongBytes,
  ...wrongEnds,
};
