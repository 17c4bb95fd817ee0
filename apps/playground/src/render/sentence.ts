import type {
  Aftermath,
  CallTranscript,
  Difference,
  Fact,
  Observation,
  SocketTranscript,
} from "@ipcbook/checker";
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
    if (attempt.kind !== "call" || reference.kind !== "call") return "";
    const expected = escapeText(outcomeText(reference.outcome, texts.call));
    return sentence.call(call, expected, escapeText(outcomePhrase(attempt.outcome, texts)));
  }
  if (attempt.kind === "aftermath") return aftermathSentence(attempt, texts);
  if (attempt.kind !== "sockets" || reference.kind !== "sockets") return "";
  const point = findPoint(reference, attempt, conversation);
  if (point === null) return "";
  const at = (transcript: SocketTranscript) => transcript.observations[point.step] ?? null;
  const [expected, got] = [at(reference), at(attempt)];
  return sentence.stream(
    phraseOf(expected, got, point, texts),
    phraseOf(got, expected, point, texts),
  );
}

/** What came of a call of the attempt. */
function outcomePhrase(outcome: CallTranscript["outcome"], { sentence }: Texts): string {
  if ("returned" in outcome) return sentence.returned(outcome.returned);
  if ("threw" in outcome) return sentence.threw(outcome.threw);
  if ("garbled" in outcome) return sentence.garbled(outcome.garbled);
  return sentence.quiet(outcome);
}

/** What one side did at `point`, where the other did `other`. */
function phraseOf(
  observation: Observation | null,
  other: Observation | null,
  point: Point,
  texts: Texts,
): string {
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
    case "flooded": {
      const { then } = observation;
      return typeof then === "object" ? sentence.quiet(then) : sentence.flooded[then];
    }
    case "datagram":
      return sentence.datagram(formatBytes(observation.bytes.slice(0, 8)), observation.from);
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
        Object.entries(observation.facts)
          .filter(([name, value]) => other?.saw !== "kernel" || other.facts[name as Fact] !== value)
          .map(([name, value]) => fact(name as Fact, value)),
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
