import type { Step } from "../conversation.ts";
import type { Observation, Quiet } from "../transcript.ts";

/**
 * What of an observation is compared. What the kernel says about a silence (in which call, for how long)
 * explains it and is not; with `anyEnd`, neither is an end against a reset.
 */
export function behaviourOf(
  observation: Observation | null,
  step: Step | undefined,
  anyEnd: boolean,
): unknown {
  switch (observation?.saw) {
    case "received": {
      const { bytes, then } = observation;
      if (typeof then === "object") return { bytes, then: quiet(then) };
      return { bytes, then: anyEnd && then === "reset" ? "end" : then };
    }
    case "flooded": {
      const { then } = observation;
      return { saw: "flooded", then: typeof then === "object" ? quiet(then) : then };
    }
    case "nothing":
      return { saw: "nothing", then: quiet(observation.then) };
    case "started": {
      const { listening, then } = observation;
      return { saw: "started", listening, then: then && quiet(then) };
    }
    case "finished": {
      const { how, left } = observation;
      if (step?.do === "finish" && step.any) return { saw: "finished", over: isOver(how) };
      return { saw: "finished", how: quiet(how), left };
    }
    case "crowd": {
      const { otherwise, ...counted } = observation;
      return { ...counted, otherwise: behaviourOf(otherwise, undefined, anyEnd) };
    }
    default:
      return observation ?? null;
  }
}

/**
 * An exit keeps its status, and a return its value: they tell one mistake from another. Whether it sleeps or polls while
 * it says nothing is not seen.
 */
export function quiet(quiet: Quiet): unknown {
  switch (quiet.why) {
    case "exit":
      return { why: "exit", code: quiet.code, signal: quiet.signal };
    case "returned":
    case "threw":
      return quiet;
    case "late":
      return "silence";
    default:
      return quiet.why;
  }
}

function isOver({ why }: Quiet): boolean {
  return why === "exit" || why === "returned" || why === "threw";
}
