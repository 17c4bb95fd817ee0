import type { Difference } from "@ipcbook/checker";
import { renderAftermath } from "./aftermath.ts";
import { renderCall } from "./call.ts";
import { renderStream } from "./stream.ts";
import type { View } from "./view.ts";

/** What attempt and reference did in the conversation in which they differ. */
export function renderDifference(difference: Difference, view: View): string[] {
  const { conversation: { conversation }, attempt, reference } = difference;
  if (attempt.kind === "aftermath" && reference.kind === "aftermath") {
    return renderAftermath(attempt, reference, view);
  }
  if (conversation.kind === "call" && attempt.kind === "call" && reference.kind === "call") {
    return renderCall(conversation, attempt, reference, view);
  }
  if (
    conversation.kind === "sockets" && attempt.kind === "sockets" && reference.kind === "sockets"
  ) {
    return renderStream(conversation, attempt, reference, view);
  }
  throw new TypeError(`Cannot draw a difference: its kinds do not agree (${attempt.kind})`);
}
