import {
  behaviourOf,
  type Observation,
  type SocketConversation,
  type SocketTranscript,
} from "@ipcbook/checker";

/** Where two transcripts part. */
export interface Point {
  /** The step of the conversation. */
  step: number;
  /** The place among the bytes received at this step; as many as both have, if no byte differs. */
  byte: number;
}

/** The first point at which `attempt` is not what `reference` is. */
export function findPoint(
  reference: SocketTranscript,
  attempt: SocketTranscript,
  conversation: SocketConversation,
): Point | null {
  const { steps, anyEnd = false } = conversation;
  for (const [step, expected] of reference.observations.entries()) {
    const got = attempt.observations[step] ?? null;
    const behaviour = (seen: Observation | null) =>
      JSON.stringify(behaviourOf(seen, steps[step], anyEnd));
    if (behaviour(expected) === behaviour(got)) continue;
    const both = expected?.saw === "received" && got?.saw === "received";
    return { step, byte: both ? commonLength(expected.bytes, got.bytes) : 0 };
  }
  return null;
}

function commonLength(a: readonly number[], b: readonly number[]): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}
