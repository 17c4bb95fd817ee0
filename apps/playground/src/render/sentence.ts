import type { Aftermath, Difference, Fact, Observation, Transcript } from "@ipcbook/checker";
import type { Texts } from "../texts/texts.ts";
import { formatBytes } from "./bytes.ts";
import { escapeText } from "./escape.ts";
import { callText, outcomeText } from "./outcome.ts";
import { findPoint, type Point } from "./point.ts";

/** In one sentence, what the reference does and the attempt does not. */
export function sentenceOf(difference: Difference, texts: Texts): string {
  const { conversation: { conversation }, attempt, reference } = difference;
  const { sentence } = texts;
  if (conversation.kind === "call") {
    const call = callText(conversation.name, conversation.args);
    const of = (transcript: Transcript) =>
      transcript.kind === "call" ? outcomeText(transcript.outcome, texts.call) : "";
    return sentence.call(call, of(reference), escapeText(of(attempt)));
  }
  if (attempt.kind === "aftermath") return aftermathSentence(attempt, texts);
  if (attempt.kind !== "sockets" || reference.kind !== "sockets") return "";
  const point = findPoint(reference, attempt, conversation);
  if (point === null) return "";
  const phrase = (transcript: typeof attempt) =>
    phraseOf(transcript.observations[point.step] ?? null, point, texts);
  return sentence.stream(phrase(reference), phrase(attempt));
}

function phraseOf(observation: Observation | null, point: Point, texts: Texts): string {
  const { sentence, picture: { fact } } = texts;
  switch (observation?.saw) {
    case undefined:
      return sentence.nothing;
    case "connected":
      return sentence.connected;
    case "refused":
      return sentence.refused(observation.code);
    case "received": {
      const { bytes, then } = observation;
      const byte = bytes[point.byte];
      if (byte !== undefined) return sentence.byte(byte);
      return typeof then === "object" ? sentence.quiet(then) : sentence[then];
    }
    case "datagram":
      return sentence.datagram(formatBytes(observation.bytes.slice(0, 8)));
    case "nothing":
      return sentence.quiet(observation.then);
    case "started":
      if (observation.then) return sentence.quiet(observation.then);
      return observation.listening ? sentence.listens : sentence.listensNot;
    case "finished":
      return observation.left > 0
        ? sentence.leaves(observation.left)
        : sentence.quiet(observation.how);
    case "kernel":
      return sentence.facts(
        Object.entries(observation.facts).map(([name, value]) => fact(name as Fact, value)),
      );
    case "crowd":
      return sentence.crowd(observation.answered);
  }
}

/** What was left behind, whatever it is. */
function aftermathSentence(
  { listening, descriptorsLeft, closeWait, exit }: Aftermath,
  { sentence }: Texts,
): string {
  if (exit) return sentence.ended(exit);
  if (!listening) return sentence.notListening;
  return closeWait > 0 ? sentence.closeWait(closeWait) : sentence.descriptors(descriptorsLeft);
}
