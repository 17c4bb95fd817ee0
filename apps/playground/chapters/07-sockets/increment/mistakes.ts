import type { Mistake } from "@ipcbook/checker";
import { wrongAnswers } from "./wrong-answers.ts";
import { wrongBytes } from "./wrong-bytes.ts";
import { wrongEnds } from "./wrong-ends.ts";
import { wrongReads } from "./wrong-reads.ts";

/** What people really write, whatever the family of the socket. */
export const mistakes: Readonly<Record<string, Mistake>> = Object.fromEntries(
  Object.entries({ ...wrongAnswers, ...wrongBytes, ...wrongReads, ...wrongEnds })
    .map(([id, text]) => [id, { ...text, file: new URL(`mistakes/${id}.ts`, import.meta.url) }]),
);
