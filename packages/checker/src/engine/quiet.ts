import type { Quiet, Transcript } from "../transcript.ts";

/** Each place in `transcript` where nothing more came, and why. */
export function quietsOf(transcript: Transcript): Quiet[] {
  switch (transcript.kind) {
    case "sockets":
      return transcript.observations.flatMap((observation) =>
        observation?.saw === "received" && typeof observation.then === "object"
          ? [observation.then]
          : []
      );
    case "call":
      return "why" in transcript.outcome ? [transcript.outcome] : [];
    case "aftermath":
      return transcript.exit ? [{ why: "exit", ...transcript.exit }] : [];
  }
}
