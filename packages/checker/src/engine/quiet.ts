import type { Observation, Quiet, Transcript } from "../transcript.ts";

/** Each place in `transcript` where nothing more came, and why. */
export function quietsOf(transcript: Transcript): Quiet[] {
  switch (transcript.kind) {
    case "sockets":
      return transcript.observations.flatMap((observation) => quietIn(observation) ?? []);
    case "call":
      return "why" in transcript.outcome ? [transcript.outcome] : [];
    case "aftermath":
      return transcript.exit ? [{ why: "exit", ...transcript.exit }] : [];
  }
}

function quietIn(observation: Observation | null): Quiet | null {
  switch (observation?.saw) {
    case "received":
    case "flooded":
      return typeof observation.then === "object" ? observation.then : null;
    case "nothing":
    case "started":
      return observation.then;
    case "finished":
      return isOver(observation.how) ? null : observation.how;
    case "crowd":
      return quietIn(observation.otherwise);
    default:
      return null;
  }
}

/** A function that has come to its end is not quiet. */
function isOver({ why }: Quiet): boolean {
  return why === "returned" || why === "threw";
}
