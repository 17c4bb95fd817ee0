// A process that verifies for another one.
import { entries } from "../book/entry.ts";
import { answerRequests } from "../helpers/answer-requests.ts";
import { en } from "../texts/en.ts";
import { zh } from "../texts/zh.ts";
import { type Finding, verifyEntry } from "./verify-entry.ts";

/** Which exercise, how many of its attempts at a time, and the language of what is found. */
export interface VerifyRequest {
  id: string;
  together: number;
  language: "en" | "zh";
}

/** So many of its attempts are done. */
export interface VerifyProgress {
  done: number;
  of: number;
}

await answerRequests<VerifyRequest, VerifyProgress, Finding[]>(
  ({ id, together, language }, onProgress) =>
    verifyEntry(
      entries.find((entry) => entry.id === id)!,
      { en, zh }[language].verify,
      together,
      (done, of) => onProgress({ done, of }),
    ),
);
