import type { SocketTranscript } from "@ipcbook/checker";

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
  anyEnd: boolean,
): Point | null {
  for (const [step, expected] of reference.observations.entries()) {
    const got = attempt.observations[step] ?? null;
    if (expected?.saw !== "received" || got?.saw !== "received") {
      if (JSON.stringify(expected) !== JSON.stringify(got)) return { step, byte: 0 };
      continue;
    }
    const byte = commonLength(expected.bytes, got.bytes);
    if (byte < Math.max(expected.bytes.length, got.bytes.length)) return { step, byte };
    if (how(expected.then, anyEnd) !== how(got.then, anyEnd)) return { step, byte };
  }
  return null;
}

function commonLength(a: readonly number[], b: readonly number[]): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}

function how(then: string | { why: string }, anyEnd: boolean): string {
  if (typeof then === "object") return then.why;
  return anyEnd && then === "reset" ? "end" : then;
}
