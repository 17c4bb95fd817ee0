import type { Aftermath, Difference, Observation, Transcript } from "@ipcbook/checker";
import type { Texts } from "../texts/texts.ts";
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
  const point = findPoint(reference, attempt, conversation.anyEnd === true);
  if (point === null) return "";
  const phrase = (transcript: typeof attempt) =>
    phraseOf(transcript.observations[point.step] ?? null, point, texts);
  return sentence.stream(phrase(reference), phrase(attempt));
}

function phraseOf(observation: Observation | null, point: Point, { sentence }: Texts): string {
  if (observation === null) return sentence.nothing;
  if (observation.saw === "connected") return sentence.connected;
  if (observation.saw === "refused") return sentence.refused(observation.code);
  const { bytes, then } = observation;
  const byte = bytes[point.byte];
  if (byte !== undefined) return sentence.byte(byte);
  if (typeof then === "object") return sentence.quiet(then);
  return sentence[then];
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
