import type { SocketConversation, SocketTranscript } from "@ipcbook/checker";
import { Lanes } from "./lanes.ts";
import { findPoint } from "./point.ts";
import { scenesOf } from "./scene.ts";
import { shownSteps } from "./shown-steps.ts";
import type { View } from "./view.ts";
import { pad } from "./width.ts";

/** Of what an indented picture has on 80 columns; below this, they stand one under the other. */
const narrow = 78;
/** A wider picture only makes longer arrows. */
const widest = 46;
const gap = 4;

/** One conversation as two sequence diagrams: what the attempt did, and what the reference did. */
export function renderStream(
  conversation: SocketConversation,
  attempt: SocketTranscript,
  reference: SocketTranscript,
  view: View,
): string[] {
  const { texts: { picture }, style, columns } = view;
  const beside = columns >= narrow;
  const width = Math.min(widest, beside ? Math.floor((columns - gap) / 2) : columns);
  const names = new Set(conversation.steps.flatMap((step) => "on" in step ? [step.on] : []));
  const lanes = new Lanes(width, [...names], style);
  const point = findPoint(reference, attempt, conversation);
  const shown = shownSteps(conversation.steps.length, point?.step ?? 0);
  const draw = (transcript: SocketTranscript, other: SocketTranscript) => {
    const scenes = scenesOf(conversation, transcript, other, point, picture, lanes.room);
    const leftOut = (steps: number) => [{ on: "", to: null, text: picture.moreSteps(steps) }];
    return shown.map((step) => step < 0 ? leftOut(-step) : scenes[step]!)
      .map((some) => some.flatMap((scene) => lanes.draw(scene)));
  };
  // The driver is on the left: the server, where the attempt is a client.
  const isClient =
    conversation.steps.some((step) => step.do === "finish" || step.do === "accept") &&
    !conversation.steps.some((step) => step.do === "connect" || step.do === "open");
  const ends = isClient
    ? [picture.server, picture.client] as const
    : [picture.client, picture.server] as const;
  const head = (name: string) => [style.bold(name), lanes.head(...ends)];

  const left = [head(picture.attempt), ...draw(attempt, reference)];
  const right = [head(picture.reference), ...draw(reference, attempt)];
  if (!beside) return [...left.flat(), "", ...right.flat()];
  return left.flatMap((rows, place) => sideBySide(rows, right[place]!, lanes));
}

/** Both sides of one step: the shorter one is filled up, so that the next step starts on one line. */
function sideBySide(left: string[], right: string[], lanes: Lanes): string[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, row) => {
    const [attempt, reference] = [left[row] ?? lanes.empty(), right[row] ?? lanes.empty()];
    return pad(attempt, lanes.width + gap) + reference;
  });
}
