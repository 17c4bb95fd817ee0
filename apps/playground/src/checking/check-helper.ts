// A process that checks for another one.
import type { Progress } from "@ipcbook/checker";
import { entries } from "../book/entry.ts";
import { answerRequests } from "../helpers/answer-requests.ts";
import { type Checked, checkEntry, type CheckEntryOptions } from "./check-entry.ts";
import { recordingsOf } from "./recordings-of.ts";

/** Which attempt, and how. */
export interface CheckRequest {
  id: string;
  how: Pick<CheckEntryOptions, "seed" | "runtime" | "tier" | "home">;
}

/** What came of it. */
export type CheckAnswer = Omit<Checked, "entry">;

await answerRequests<CheckRequest, Progress, CheckAnswer>(async ({ id, how }, onProgress) => {
  const entry = entries.find((one) => one.id === id)!;
  const recordings = recordingsOf(how.home);
  const { entry: _, ...answer } = await checkEntry(entry, { ...how, recordings, onProgress });
  return answer;
});
