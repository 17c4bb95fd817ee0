import type { Conversation } from "../conversation.ts";
import type { Observation, Quiet, Transcript } from "../transcript.ts";

/**
 * Whether two transcripts of one conversation show the same behaviour. What the kernel says about a
 * silence (in which call, for how long) explains it and is not compared.
 */
export function sameTranscript(a: Transcript, b: Transcript, conversation: Conversation): boolean {
  const anyEnd = conversation.kind === "stream" && conversation.anyEnd === true;
  return behaviour(a, anyEnd) === behaviour(b, anyEnd);
}

function behaviour(transcript: Transcript, anyEnd: boolean): string {
  switch (transcript.kind) {
    case "stream":
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
