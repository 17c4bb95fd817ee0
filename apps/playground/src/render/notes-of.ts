import type { Fact, Observation, Step } from "@ipcbook/checker";
import type { PlannedFault } from "@ipcbook/syscalls";
import type { PictureTexts } from "../texts/texts.ts";

/** What is no message on a connection. */
export function notesOf(
  step: Step & { do: "start" | "finish" | "look" | "stale" | "listen" | "stop" | "crowd" },
  observation: Observation | null,
  texts: PictureTexts,
): string[] {
  switch (step.do) {
    case "start": {
      const faults = (step.faults ?? []).map((fault) => faultText(fault, texts));
      const seen = observation?.saw === "started" ? [startedText(observation, texts)] : [];
      return [texts.start, ...faults, ...seen];
    }
    case "finish":
      return observation?.saw === "finished"
        ? [
          texts.quiet(observation.how),
          ...observation.left > 0 ? [texts.left(observation.left)] : [],
        ]
        : [];
    case "look":
      return observation?.saw === "kernel"
        ? Object.entries(observation.facts).map(([name, value]) => texts.fact(name as Fact, value))
        : [];
    case "crowd":
      return observation?.saw === "crowd"
        ? [texts.crowd(step.of), texts.answered(observation.answered)]
        : [texts.crowd(step.of)];
    default:
      return [texts[step.do]];
  }
}

function faultText({ calls, nth, fault }: PlannedFault, texts: PictureTexts): string {
  const call: string = calls[0] ?? "";
  if ("sendBuffer" in fault) return texts.smallBuffer(call, nth);
  if ("interruptedAfterMs" in fault) return texts.interrupted(call, nth, fault.interruptedAfterMs);
  return texts.fault(call, nth, "error" in fault ? fault.error : fault.short);
}

function startedText(
  { listening, then }: Extract<Observation, { saw: "started" }>,
  texts: PictureTexts,
): string {
  return listening ? texts.listening : then ? texts.quiet(then) : texts.notListening;
}
