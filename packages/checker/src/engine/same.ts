import type { Conversation } from "../conversation.ts";
import type { Observation, Quiet, SocketTranscript, Transcript } from "../transcript.ts";

/**
 * Whether two transcripts of one conversation show the same behaviour. What the kernel says about a
 * silence (in which call, for how long) explains it and is not compared.
 */
export function sameTranscript(a: Transcript, b: Transcript, conversation: Conversation): boolean {
  const anyEnd = conversation.kind === "sockets" && conversation.anyEnd === true;
  return behaviour(a, anyEnd) === behaviour(b, anyEnd);
}

/**
 * Whether an attempt differs from the reference as a mistake does: alike up to the first observation in
 * which both leave the reference. What comes after that is only a consequence, and whether the client
 * finds an end or a reset there can be a race between two processes.
 */
export function sameDifference(
  mistake: Transcript,
  attempt: Transcript,
  reference: Transcript,
  conversation: Conversation,
): boolean {
  if (mistake.kind !== "sockets" || attempt.kind !== "sockets" || reference.kind !== "sockets") {
    return sameTranscript(mistake, attempt, conversation);
  }
  const either = conversation.kind === "sockets" && conversation.anyEnd === true;
  const at = (transcript: SocketTranscript, place: number, anyEnd: boolean) =>
    JSON.stringify(observed(transcript.observations[place] ?? null, anyEnd));
  for (const place of reference.observations.keys()) {
    if (at(mistake, place, true) !== at(attempt, place, true)) return false;
    if (at(reference, place, either) !== at(attempt, place, either)) return true;
  }
  return true;
}

function behaviour(transcript: Transcript, anyEnd: boolean): string {
  switch (transcript.kind) {
    case "sockets":
      return JSON.stringify(
        transcript.observations.map((observation) => observed(observation, anyEnd)),
      );
    case "call":
      return JSON.stringify(
        "why" in transcript.outcome ? quiet(transcript.outcome) : transcript.outcome,
      );
    case "aftermath":
      return JSON.stringify(transcript);
  }
}

function observed(observation: Observation | null, anyEnd: boolean): unknown {
  if (observation?.saw !== "received") return observation;
  const { bytes, then } = observation;
  if (typeof then === "object") return { bytes, then: quiet(then) };
  return { bytes, then: anyEnd && then === "reset" ? "end" : then };
}

/** An exit keeps its status: it tells one mistake from another. */
function quiet(why: Quiet): unknown {
  return why.why === "exit" ? why : why.why;
}
