import type { Observation, SocketConversation, SocketTranscript, Step } from "@ipcbook/checker";
import type { PictureTexts } from "../texts/texts.ts";
import { datagram, received, sent } from "./byte-scenes.ts";
import { note } from "./note.ts";
import { notesOf } from "./notes-of.ts";
import type { Point } from "./point.ts";

/** Something between the lanes of a picture: an arrow to one of them, or a note. */
export interface Scene {
  on: string;
  to: "server" | "client" | null;
  text: string;
  /** What of `text` differs, in columns. */
  caret?: { column: number; width: number };
}

/** What one side did at each step of a conversation; what the other did not do at `point` is marked. */
export function scenesOf(
  conversation: SocketConversation,
  transcript: SocketTranscript,
  other: SocketTranscript,
  point: Point | null,
  texts: PictureTexts,
  columns: number,
): Scene[][] {
  /** What happens on a connection that was refused did not happen. */
  const open = new Set<string>();
  return conversation.steps.map((step, place) => {
    const observation = transcript.observations[place] ?? null;
    if (observation?.saw === "connected" || step.do === "open" || step.do === "bind") {
      open.add((step as { on: string }).on);
    }
    if (step.do === "pass" && open.has(step.on)) open.add(step.as);
    const opens = step.do === "connect" || step.do === "accept";
    if (!opens && "on" in step && !open.has(step.on)) return [];
    const at = point?.step === place ? point.byte : null;
    const across = other.observations[place] ?? null;
    return scenesOfStep(step, observation, across, at, texts, columns);
  });
}

function scenesOfStep(
  step: Step,
  observation: Observation | null,
  across: Observation | null,
  at: number | null,
  texts: PictureTexts,
  columns: number,
): Scene[] {
  const arrow = (on: string, text: string): Scene[] => [{ on, to: "server", text }];
  switch (step.do) {
    case "connect":
      return observation?.saw === "refused"
        ? [note(step.on, texts.refused(observation.code), at !== null)]
        : [
          ...arrow(step.on, texts.connect),
          ...step.as ? [note(step.on, texts.peer(step.as), false)] : [],
        ];
    case "send":
      return sent(step.on, step.bytes, texts, columns);
    case "flood":
      return [
        ...arrow(step.on, texts.flood(step.upTo)),
        ...observation?.saw === "flooded"
          ? [note(step.on, floodedText(observation, texts), at !== null)]
          : [],
      ];
    case "end":
      return arrow(step.on, texts.end);
    case "receive":
      if (observation?.saw === "datagram") {
        return datagram(step.on, observation, at !== null, texts, columns);
      }
      if (observation?.saw === "nothing") {
        return [note(step.on, texts.quiet(observation.then), at !== null)];
      }
      return observation?.saw === "received"
        ? received(step.on, observation, at, texts, columns)
        : [];
    case "settle":
      return [note("", texts.settle, false)];
    case "close":
      return arrow(step.on, texts.close);
    case "abort":
      return arrow(step.on, texts.abort);
    case "pass":
      return arrow(step.on, texts.pass(step.as));
    case "claim":
      return arrow(step.on, texts.claim(step));
    case "accept":
      return observation?.saw === "connected"
        ? [{ on: step.on, to: "client", text: texts.connect }]
        : observation?.saw === "nothing"
        ? [note(step.on, texts.quiet(observation.then), at !== null)]
        : [];
    case "signal":
      return arrow("", step.name);
    case "bind":
      return [note(step.on, texts.bind, false)];
    case "open":
      return [
        ...step.name ? [note(step.on, texts.names[step.name], false)] : [],
        ...step.below ? [note(step.on, texts.below(step.below.of, step.below.by), false)] : [],
        ...step.twin ? [note(step.on, texts.twin(step.twin), false)] : [],
      ];
    default:
      return notes(notesOf(step, observation, texts), notesOf(step, across, texts), at !== null);
  }
}

function floodedText(
  { then }: Extract<Observation, { saw: "flooded" }>,
  texts: PictureTexts,
): string {
  return typeof then === "object" ? texts.quiet(then) : texts.flooded[then];
}

/**
 * Each a line of its own. Where this step differs, those that do not stand across are marked; all, where the same stand
 * there: then they do not say what differs.
 */
function notes(texts: readonly string[], across: readonly string[], differs: boolean): Scene[] {
  const isSame = texts.join("\n") === across.join("\n");
  const marked = isSame ? texts : texts.filter((text) => !across.includes(text));
  return texts.map((text) => note("", text, differs && marked.includes(text)));
}
