// A process that verifies for another one.
import { entries } from "../book/entry.ts";
import { answerRequests } from "../helpers/answer-requests.ts";
import { en } from "../texts/en.ts";
import { zh } from "../texts/zh.ts";
import { type Finding, verifyEntry, type VerifyOptions } from "./verify-entry.ts";

/** Which exercise, how, and the language of what is found. */
export interface VerifyRequest extends VerifyOptions {
  id: string;
  language: "en" | "zh";
}

/** So many of its attempts are done. */
export interface VerifyProgress {
  done: number;
  of: number;
}

await answerRequests<VerifyRequest, VerifyProgress, Finding[]>(
  ({ id, language, ...options }, onProgress) =>
    verifyEntry(
      entries.find((entry) => entry.id === id)!,
      { en, zh }[language].verify,
      options,
      (done, of) => onProgress({ done, of }),
    ),
);
