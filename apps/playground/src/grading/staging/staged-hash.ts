import { createHash } from "node:crypto";
import type { Staged } from "./stage-submission.ts";

/** What tells one staged submission from another: names and contents, and what could not be taken. */
export function stagedHash(attempts: Staged["attempts"], faults: Staged["faults"]): string {
  const hash = createHash("sha256");
  // With its length before it, so that no content can pass for the name of the next file.
  const add = (text: string) => hash.update(`${text.length} `).update(text);
  for (const [id, { file, source }] of attempts) [id, file, "", source].forEach(add);
  for (const [id, { file, id: fault }] of faults) [id, file, fault].forEach(add);
  return hash.digest("hex");
}
