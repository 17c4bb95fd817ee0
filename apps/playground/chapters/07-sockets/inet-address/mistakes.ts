import type { Mistake } from "@ipcbook/checker";
import { wrongBytes } from "./wrong-bytes.ts";
import { wrongEnds } from "./wrong-ends.ts";
import { wrongNumbers } from "./wrong-numbers.ts";
import { wrongParts } from "./wrong-parts.ts";
import { wrongTexts } from "./wrong-texts.ts";

/** What people really write, by the name of its file in `mistakes/`. */
export const mistakes: Readonly<Record<string, Mistake>> = {
  ...wrongBytes,
  ...wrongTexts,
  ...wrongNumbers,
  ...wrongParts,
  ...wrongEnds,
};
