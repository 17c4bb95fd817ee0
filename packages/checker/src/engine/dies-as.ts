import { readFileSync } from "node:fs";
import { errorOfCall } from "./error-of-call.ts";
import type { Failing } from "./name-mistake.ts";
import { ours } from "./record-fresh.ts";
import { Witness } from "./witness.ts";

/**
 * Whether the mistake `id`, where the attempt's server has ended, ends in the same way: a client that is refused does not
 * see which call has failed, if any did. Before it listens, both are to die of the same error.
 */
export async function diesAs(
  id: string,
  { confirmed, mistakes, subject, witness }: Pick<
    Failing,
    "confirmed" | "mistakes" | "subject" | "witness"
  >,
): Promise<boolean> {
  const { quietAtStart } = confirmed;
  const atStart = quietAtStart?.why === "exit" ? errorOfCall(quietAtStart.error) : null;
  if (atStart === null && confirmed.exit === null) return true;
  // None of ours is alive beside an attempt.
  await witness.end();
  const mistake = new Witness(ours(subject(readFileSync(mistakes[id]!, "utf8"))));
  try {
    const answer = await mistake.goOn(confirmed.probe);
    // It was late, on a busy machine, and has done alike before.
    if ("diagnosis" in answer) return true;
    const code = errorOfCall((await mistake.lastWords()).threw);
    if (atStart !== null) return code === atStart;
    // An error of the attempt's own may be put in the place of a call's.
    const isOwn = confirmed.threw !== undefined && errorOfCall(confirmed.threw) === null;
    return code === null || isOwn || errorOfCall(confirmed.threw) === code;
  } finally {
    await mistake.end();
  }
}
